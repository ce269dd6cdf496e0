import { type ReactNode } from 'react';

type Props = {
  /** "Decide by tomorrow, 20 November", or what was decided. */
  title: ReactNode;
  detail?: ReactNode;
  children?: ReactNode;
};

/** Within reach of the thumb, at the lower edge of a proof. */
export function DecisionBar({ title, detail, children }: Props) {
  return (
    <div
      data-slot="decision-bar"
      className="no-print fixed inset-x-0 bottom-0 z-(--z-bulk) flex items-center gap-3 border-t border-line-strong bg-surface px-4 py-2.5 pb-[calc(10px+env(safe-area-inset-bottom))] lg:px-6 lg:py-3.5"
    >
      <div className={children ? 'grid min-w-0 flex-1 max-lg:hidden' : 'grid min-w-0 flex-1 py-1'}>
        <span className="text-14 font-medium">{title}</span>
        {detail && <span className="text-12 text-faint">{detail}</span>}
      </div>
      {children && (
        <div className="flex gap-2 max-lg:flex-1 max-lg:*:flex-1 max-lg:*:px-2!">{children}</div>
      )}
    </div>
  );
}
