import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Count } from './count';
import { Link } from './link';

/** Records as rows. A table to a screen reader, flex to the eye, so that a column can leave on a phone. */
export function List({ className, ...props }: ComponentProps<'div'> & { 'aria-label': string }) {
  return <div data-slot="list" role="table" className={className} {...props} />;
}

export function ListHead({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="list-head"
      role="row"
      className={cn(
        'sticky top-0 z-(--z-sticky) flex h-row-head items-center gap-3 border-b border-line bg-surface px-4 text-12 text-faint',
        className,
      )}
      {...props}
    />
  );
}

export function ListColumn(props: ComponentProps<'span'>) {
  return <span data-slot="list-column" role="columnheader" {...props} />;
}

export function ListGroup(props: ComponentProps<'div'>) {
  return <div data-slot="list-group" role="rowgroup" {...props} />;
}

type GroupHeadProps = {
  count?: number;
  /** One short fact at the end, e.g. "1 late, 1 today". */
  summary?: ReactNode;
  /** With a link the group folds: the fold is in the URL. */
  fold?: { href: string; open: boolean; label: string };
  className?: string;
  children: ReactNode;
};

export function GroupHead({ count, summary, fold, className, children }: GroupHeadProps) {
  const Chevron = fold?.open ? ChevronDown : ChevronRight;
  return (
    <div
      data-slot="group-head"
      role="row"
      className={cn('h-row-head border-b border-line bg-sunken px-4', className)}
    >
      <span role="cell" className="relative flex h-full items-center gap-2 font-medium">
        {fold && (
          <Link
            href={fold.href}
            aria-label={fold.label}
            aria-expanded={fold.open}
            scroll={false}
            className="grid h-6 w-3.5 place-content-center text-faint after:absolute after:inset-0 hover:text-ink"
          >
            <Chevron className="size-3.5" />
          </Link>
        )}
        {children}
        {count !== undefined && <Count>{count}</Count>}
        {summary && <span className="ml-auto text-12 font-regular text-faint">{summary}</span>}
      </span>
    </div>
  );
}

type RowProps = ComponentProps<'div'> & {
  selected?: boolean;
  /** This record is in the side panel. */
  open?: boolean;
  /** Two lines, 44 px. */
  tall?: boolean;
};

export function Row({ selected, open, tall, className, ...props }: RowProps) {
  return (
    <div
      data-slot="row"
      role="row"
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      className={cn('row', tall && 'row-tall', className)}
      {...props}
    />
  );
}

export function Cell({ className, ...props }: ComponentProps<'span'>) {
  return <span data-slot="cell" role="cell" className={className} {...props} />;
}

/** The row's name. Its link covers the whole row; other controls in the row lie above it with `relative`. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link data-slot="row-link" className={cn('row-link', className)} {...props} />;
}

/** C-1182: mono and quiet. */
export function RecordNumber({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      data-slot="record-number"
      className={cn('font-mono text-[0.923em] tracking-[-0.01em] text-faint', className)}
      {...props}
    />
  );
}

/** Holds the row's checkbox: out of sight until the row is hovered, focused or selected. */
export function RowCheck({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span data-slot="row-check" role="cell" className={cn('row-check', className)} {...props} />
  );
}
