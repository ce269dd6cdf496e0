import { type ComponentProps } from 'react';
import { cn } from './cn';

/** Scrolls sideways in its own box, never the page. */
export function Table({ className, 'aria-label': label, ...props }: ComponentProps<'table'>) {
  return (
    <div
      data-slot="table-scroll"
      role="group"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto -outline-offset-2"
    >
      <table
        data-slot="table"
        aria-label={label}
        className={cn('w-full border-collapse tabular-nums', className)}
        {...props}
      />
    </div>
  );
}

const aligned = { start: 'text-left', center: 'text-center', end: 'text-right' };

type Align = { align?: keyof typeof aligned };

export function TableRow({ open, className, ...props }: ComponentProps<'tr'> & { open?: boolean }) {
  return (
    <tr
      data-slot="table-row"
      aria-current={open ? 'true' : undefined}
      className={cn(
        'group/row border-b border-line',
        open ? 'bg-active shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-hover',
        className,
      )}
      {...props}
    />
  );
}

export function TableHead({
  align = 'start',
  className,
  ...props
}: Omit<ComponentProps<'th'>, 'align'> & Align) {
  return (
    <th
      data-slot="table-head"
      scope="col"
      className={cn(
        'h-row-head border-b border-line px-3 text-12 font-regular whitespace-nowrap text-faint first:pl-4 last:pr-4',
        aligned[align],
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({
  align = 'start',
  className,
  ...props
}: Omit<ComponentProps<'td'>, 'align'> & Align) {
  return (
    <td
      data-slot="table-cell"
      className={cn(
        'h-row px-3 first:pl-4 last:pr-4 pointer-coarse:h-11',
        aligned[align],
        className,
      )}
      {...props}
    />
  );
}
