import type { ComponentProps } from 'react';
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
      <table data-slot="table" aria-label={label} className={cn('data', className)} {...props} />
    </div>
  );
}

const aligned = { start: '', center: 'text-center', end: 'text-right' };

type Align = { align?: keyof typeof aligned };

export function TableRow({ open, className, ...props }: ComponentProps<'tr'> & { open?: boolean }) {
  return (
    <tr
      data-slot="table-row"
      aria-current={open ? 'true' : undefined}
      className={className}
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
    <th data-slot="table-head" scope="col" className={cn(aligned[align], className)} {...props} />
  );
}

export function TableCell({
  align = 'start',
  className,
  ...props
}: Omit<ComponentProps<'td'>, 'align'> & Align) {
  return <td data-slot="table-cell" className={cn(aligned[align], className)} {...props} />;
}
