'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';

type Props<P> = {
  /** Fetches the form. */
  load: () => Promise<ComponentType<P>>;
  /** What the form is given. */
  form: P;
  /** What can be read until the form is there, and the way back. */
  children: ReactNode;
};

/** The inside of a dialog, fetched when the dialog is first seen, also where it was opened before any script had run. */
export function OnceOpen<P extends object>({ load, form, children }: Props<P>) {
  const place = useRef<HTMLDivElement>(null);
  const [Form, setForm] = useState<ComponentType<P>>();
  const [lost, setLost] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      load().then(
        (found) => setForm(() => found),
        () => setLost(true), // asked for again when the dialog is opened again
      );
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [load]);

  if (Form) return <Form {...form} />;
  return (
    <div ref={place}>
      {lost && (
        <p role="alert" className="px-5 pt-2 text-14 text-critical-text">
          The rest of this did not reach you. Close it and open it again.
        </p>
      )}
      {children}
    </div>
  );
}
