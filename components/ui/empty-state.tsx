import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  /** Why it is empty. */
  title: string;
  /** One action. */
  action?: ReactNode;
  /** The heading's level where it stands. */
  as?: 'h2' | 'h3';
  className?: string;
  children?: ReactNode;
};

export function EmptyState({ title, action, as: Heading = 'h2', className, children }: Props) {
  return (
    <div
      data-slot="empty-state"
      className={cn('grid justify-items-center gap-2 px-6 py-12 text-center text-dim', className)}
    >
      {/* The title is never smaller than what stands under it, on a surface of 13 as of 16. */}
      <Heading className="text-[max(14px,1em)] font-semibold text-ink">{title}</Heading>
      {children && <p className="max-w-[48ch] text-[min(14px,1em)] text-pretty">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
