'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dismissToast, toasts, type ToastMessage } from './toast';

const life = 8000;

/** Once per surface, in its layout. */
export function Toaster() {
  const messages = useSyncExternalStore(toasts.subscribe, toasts.read, () => toasts.none);
  const shelf = useRef<HTMLDivElement>(null);
  const any = messages.length > 0;

  // In the top layer, above an open dialog; shown again so that it also lies above a dialog opened since.
  useEffect(() => {
    const element = shelf.current;
    if (element?.matches(':popover-open')) element.hidePopover();
    if (any) element?.showPopover();
  }, [any, messages.length]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!undoPressed(event)) return;
      const last = messages.findLast((message) => message.undo);
      if (last) takeBack(last);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [messages]);

  return (
    <div
      data-slot="toaster"
      ref={shelf}
      popover="manual"
      role="status"
      aria-live="polite"
      className="toaster"
    >
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>
  );
}

function Toast({ message }: { message: ToastMessage }) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(message.id), life);
    return () => clearTimeout(timer);
  }, [held, message.id]);

  return (
    <div
      data-slot="toast"
      data-tone={message.tone}
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message.text}
      {message.undo ? (
        <button type="button" onClick={() => takeBack(message)}>
          Undo<kbd aria-hidden>Z</kbd>
        </button>
      ) : (
        <button type="button" onClick={() => dismissToast(message.id)}>
          Close
        </button>
      )}
    </div>
  );
}

function takeBack(message: ToastMessage) {
  message.undo?.();
  dismissToast(message.id);
}

function undoPressed(event: KeyboardEvent) {
  if (event.key !== 'z' || event.metaKey || event.ctrlKey || event.altKey) return false;
  if (document.documentElement.dataset.shortcuts === 'off') return false;
  return !(event.target as Element).matches('input, textarea, select, [contenteditable]');
}
