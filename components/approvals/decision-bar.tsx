import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type Props = {
  /** "Decide by tomorrow, 20 November", or what was decided. */
  title: ReactNode;
  detail?: ReactNode;
  /** Why it cannot be approved just now: instead of the title, and on a phone too. */
  reason?: ReactNode;
  children?: ReactNode;
};

/** Within reach of the thumb, at the lower edge of a proof. */
export function DecisionBar({ title, detail, reason, children }: Props) {
  const hides = children && !reason;
  return (
    <div
      data-slot="decision-bar"
      data-reason={reason ? '' : undefined}
      className="no-print fixed inset-x-0 bottom-0 z-(--z-bulk) flex items-center gap-3 border-t border-line-strong bg-surface px-4 py-2.5 pb-[calc(10px+env(safe-area-inset-bottom))] max-lg:data-reason:flex-wrap max-lg:data-reason:gap-y-1 lg:px-6 lg:py-3.5"
    >
      <div
        className={cn(
          'grid min-w-0 flex-1',
          hides && 'max-lg:hidden',
          children ? reason && 'max-lg:basis-full' : 'py-1',
        )}
      >
        <span className="text-14 font-medium">{reason || title}</span>
        {detail && (
          <span className={cn('text-12 text-faint', reason && 'max-lg:hidden')}>{detail}</span>
        )}
      </div>
      {children && (
        <div className="flex gap-2 max-[359px]:*:px-1! max-[359px]:*:text-14 max-lg:flex-1 max-lg:*:flex-1 max-lg:*:px-2!">
          {children}
        </div>
      )}
    </div>
  );
}
