import type { ComponentProps } from 'react';
import { cn } from './cn';

/** How many, beside the name of what is counted. */
export function Count({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      data-slot="count"
      className={cn('text-12 font-regular text-faint tabular-nums', className)}
      {...props}
    />
  );
}

/** How many are unread. Above 99 the exact number helps nobody. */
export function Badge({ count, label }: { count: number; label?: string }) {
  return (
    <span data-slot="badge" className="badge">
      {count > 99 ? '99+' : count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}
