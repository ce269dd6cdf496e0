import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';

type Props = {
  /** "1 to 50 of 431", or what is known without counting. */
  children: ReactNode;
  newerHref?: string;
  olderHref?: string;
  /** What is not in the order of time calls its neighbours otherwise. */
  names?: [newer: string, older: string];
};

/** Pages by cursor: only the neighbours have an address. */
export function Pager({ children, newerHref, olderHref, names = ['Newer', 'Older'] }: Props) {
  const [newer, older] = names;
  return (
    <nav
      data-slot="pager"
      aria-label="Pages"
      className="flex h-subbar items-center gap-2 px-4 text-12 text-faint tabular-nums"
    >
      <span className="flex-1">{children}</span>
      {newerHref ? (
        <LinkButton href={newerHref} size="sm" rel="prev">
          <ChevronLeft />
          {newer}
        </LinkButton>
      ) : (
        <Button size="sm" disabled>
          <ChevronLeft />
          {newer}
        </Button>
      )}
      {olderHref ? (
        <LinkButton href={olderHref} size="sm" rel="next">
          {older}
          <ChevronRight />
        </LinkButton>
      ) : (
        <Button size="sm" disabled>
          {older}
          <ChevronRight />
        </Button>
      )}
    </nav>
  );
}
