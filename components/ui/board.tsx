import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Count } from './count';

/** The list's query, drawn as columns. Scrolls sideways in its own box. */
export function Board({ className, ...props }: ComponentProps<'div'> & { 'aria-label': string }) {
  return (
    <div
      data-slot="board"
      role="group"
      tabIndex={0}
      className={cn(
        'flex min-h-0 flex-1 scroll-px-2 overflow-x-auto bg-sunken px-2 -outline-offset-2 max-md:snap-x max-md:snap-mandatory',
        className,
      )}
      {...props}
    />
  );
}

type ColumnProps = {
  /** The stage's name, for the region's label. */
  name: string;
  /** The head: a StatusLabel. */
  title: ReactNode;
  count: number;
  /** A short fact, e.g. "Dele over by 4 h". */
  note?: ReactNode;
  /** E.g. the button for a new card here. */
  action?: ReactNode;
  children: ReactNode;
};

export function BoardColumn({ name, title, count, note, action, children }: ColumnProps) {
  return (
    <section
      data-slot="board-column"
      aria-label={name}
      className="flex min-h-0 w-63 shrink-0 snap-start flex-col px-1 max-md:w-[82vw]"
    >
      <header className="flex h-10 shrink-0 items-center gap-2 pr-1 pl-2 font-medium">
        <h2 className="flex text-13 font-medium">{title}</h2>
        <Count>{count}</Count>
        {note && <span className="text-12 text-critical-text">{note}</span>}
        {action && <span className="ml-auto flex">{action}</span>}
      </header>
      <div
        data-slot="board-cards"
        className="grid min-h-16 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-1.5 overflow-y-auto px-1 pt-0.5 pb-6"
      >
        {children}
      </div>
    </section>
  );
}

type CardProps = ComponentProps<'article'> & {
  /** Who or what it belongs to, first line left. */
  top: ReactNode;
  /** The record's number, first line right; gives way to `menu` on hover and focus. */
  number: ReactNode;
  /** The way to move it without dragging. */
  menu?: ReactNode;
  /** Last line: priority, due, comments, owner. */
  foot: ReactNode;
  /** In the air, following the pointer. */
  lifted?: boolean;
};

export function BoardCard({
  top,
  number,
  menu,
  foot,
  lifted,
  className,
  children,
  ...props
}: CardProps) {
  return (
    <article
      data-slot="board-card"
      className={cn('card', lifted && 'card-lifted', className)}
      {...props}
    >
      <div className="card-line">
        {top}
        <span className="card-number ml-auto">{number}</span>
        {menu && <span className="card-menu">{menu}</span>}
      </div>
      <h3 className="mt-0.5 mb-1 text-13 font-medium text-pretty">{children}</h3>
      <div className="card-line">{foot}</div>
    </article>
  );
}

/** Where a lifted card would land. */
export function BoardSlot() {
  return (
    <div
      data-slot="board-slot"
      className="relative my-px h-0.5 rounded-full bg-accent-text before:absolute before:-top-0.5 before:-left-[3px] before:size-1.5 before:rounded-full before:bg-accent-text before:content-['']"
    />
  );
}
