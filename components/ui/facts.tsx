import type { ReactNode } from 'react';
import { cn } from './cn';

/** A record's facts, two to a line in the side panel. */
export function Facts({
  columns = 2,
  className,
  children,
}: {
  columns?: 1 | 2;
  className?: string;
  children: ReactNode;
}) {
  return (
    <dl
      data-slot="facts"
      className={cn('grid gap-x-4 gap-y-1.5', columns === 2 && 'sm:grid-cols-2', className)}
    >
      {children}
    </dl>
  );
}

/** `wide` gives the name 96 px, for the portal. */
export function Fact({
  name,
  wide,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      data-slot="fact"
      className={cn(
        'grid min-h-6 items-center',
        wide ? 'grid-cols-[96px_minmax(0,1fr)]' : 'grid-cols-[64px_minmax(0,1fr)]',
      )}
    >
      <dt className="text-faint">{name}</dt>
      <dd className="flex min-w-0 items-center gap-2">{children}</dd>
    </div>
  );
}
