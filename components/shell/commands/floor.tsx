'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';

type Props = { label: string; close: () => void; className?: string; children: ReactNode };

/** A native modal that is open as long as it is on the page. Escape and a click beside it close it. */
export function Floor({ label, close, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser would choose the first thing that can be focused at all.
    dialog.current?.querySelector<HTMLElement>('input, button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      data-slot="dialog"
      aria-label={label}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
      className={cn('overflow-clip rounded-8 bg-raised text-ink shadow-dialog', className)}
    >
      {children}
    </dialog>
  );
}
