import type { ReactNode } from 'react';
import { SectionTitle } from '@/components/ui/section-head';

type Props = { id: string; title: string; aside?: ReactNode; children: ReactNode };

/** A section of a portal page, under a hairline. */
export function PortalSection({ id, title, aside, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-6 border-t border-line pt-10">
      <SectionTitle id={id} title={title} aside={aside} />
      {children}
    </section>
  );
}
