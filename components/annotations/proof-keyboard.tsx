'use client';

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';

const Keys = lazy(() => import('./proof-keyboard-keys'));

/** For a page without a keyboard of its own: it comes with the first key, and all that are pressed until then count. */
export function ProofKeyboard({ singleKeys }: { singleKeys: boolean }) {
  const [called, setCalled] = useState(false);
  const pressed = useRef<KeyboardEventInit[] | null>([]);

  useEffect(() => {
    document.documentElement.dataset.shortcuts = singleKeys ? 'on' : 'off';
    const keep = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
      const typing = target instanceof Element && target.matches('input, textarea, select');
      // What something else has heard, such as a pin that is being moved, is nobody's to hear again.
      if (key === 'Tab' || typing || event.defaultPrevented || !pressed.current) return;
      pressed.current.push({ key, shiftKey, ctrlKey, metaKey, altKey });
      setCalled(true);
    };
    document.addEventListener('keydown', keep);
    return () => document.removeEventListener('keydown', keep);
  }, [singleKeys]);

  /** Once, when the keys listen: from here on they hear for themselves. */
  const takePressed = useCallback(() => {
    const waiting = pressed.current ?? [];
    pressed.current = null;
    return waiting;
  }, []);

  if (!called) return null;
  return (
    <Suspense>
      <Keys takePressed={takePressed} singleKeys={singleKeys} />
    </Suspense>
  );
}
