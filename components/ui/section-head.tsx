import type { ReactNode } from 'react';
import { cn } from './cn';
import { Count } from './count';

type Props = {
  id?: string;
  title: ReactNode;
  count?: ReactNode;
  /** At the end of the line: a link, a source, a legend. */
  aside?: ReactNode;
  as?: 'h2' | 'h3';
  className?: string;
};

/** 44 px between hairlines: the head of a region in /team. */
export function SectionHead({ id, title, count, aside, as: Heading = 'h2', className }: Props) {
  return (
    <div
      data-slot="section-head"
      className={cn(
        'flex min-h-bar flex-wrap items-center gap-x-2 border-b border-line px-4 py-1',
        className,
      )}
    >
      <Heading id={id} className="text-13 font-semibold">
        {title}
      </Heading>
      {count !== undefined && <Count>{count}</Count>}
      {aside && (
        <span className="ml-auto flex items-center gap-4 text-12 leading-6! text-faint">
          {aside}
        </span>
      )}
    </div>
  );
}

/** A section of the portal: a title of 20 and a link at the end of its line. */
export function SectionTitle({
  id,
  title,
  aside,
  as: Heading = 'h2',
  className,
}: Omit<Props, 'count'>) {
  return (
    <div
      data-slot="section-title"
      className={cn('mb-4 flex flex-wrap items-baseline justify-between gap-x-3', className)}
    >
      <Heading id={id} className="text-20">
        {title}
      </Heading>
      {aside && <span className="text-14">{aside}</span>}
    </div>
  );
}
