import type { ReactNode } from 'react';

/** Words for a screen reader where the eye has a shape. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return (
    <span data-slot="visually-hidden" className="sr-only">
      {children}
    </span>
  );
}
