'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

const Keys = lazy(() => import('./proof-keyboard-keys'));

/** For a page without a keyboard of its own: it comes with the first key that is pressed, which then counts too. */
export function ProofKeyboard({ singleKeys }: { singleKeys: boolean }) {
  const [first, setFirst] = useState<KeyboardEventInit | null>(null);

  useEffect(() => {
    document.documentElement.dataset.shortcuts = singleKeys ? 'on' : 'off';
    const awake = ({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      const typing = target instanceof Element && target.matches('input, textarea, select');
      if (key !== 'Tab' && !typing) setFirst({ key, shiftKey, ctrlKey, metaKey, altKey });
    };
    if (!first) document.addEventListener('keydown', awake);
    return () => document.removeEventListener('keydown', awake);
  }, [first, singleKeys]);

  if (!first) return null;
  return (
    <Suspense>
      <Keys first={first} singleKeys={singleKeys} />
    </Suspense>
  );
}
