import type { ReactNode } from 'react';

type Props = {
  count: number;
  /** The button or link that clears the selection. */
  clear: ReactNode;
  children: ReactNode;
};

/** Floats over the end of the list while rows are selected. Its parent is `relative`. */
export function BulkBar({ count, clear, children }: Props) {
  return (
    <div
      data-slot="bulk-bar"
      role="toolbar"
      aria-label={`${count} selected`}
      className="absolute bottom-4 left-1/2 z-(--z-bulk) flex h-10 max-w-[calc(100%-16px)] -translate-x-1/2 items-center gap-0.5 rounded-8 bg-raised px-1.5 whitespace-nowrap shadow-menu pointer-coarse:h-13"
    >
      <span className="pr-2 pl-1.5 font-medium tabular-nums" aria-live="polite">
        {count} selected
      </span>
      <i className="mx-1 h-5 w-px shrink-0 bg-line-strong" />
      <span className="flex min-w-0 [scrollbar-width:none] gap-0.5 overflow-x-auto">
        {children}
      </span>
      <i className="mx-1 h-5 w-px shrink-0 bg-line-strong" />
      {clear}
    </div>
  );
}
