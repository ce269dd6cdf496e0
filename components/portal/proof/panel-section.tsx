import type { ReactNode } from 'react';
import { Count } from '@/components/ui/count';

type Props = { title: string; count?: number; children: ReactNode };

/** One part of what stands beside the design. */
export function PanelSection({ title, count, children }: Props) {
  return (
    <section aria-label={title} className="border-b border-line px-4 py-4 lg:px-5">
      <h2 className="mb-3 flex items-baseline gap-2 text-14 font-semibold">
        {title}
        {count !== undefined && <Count>{count}</Count>}
      </h2>
      {children}
    </section>
  );
}
