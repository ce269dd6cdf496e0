'use client';

import { useEffect } from 'react';
import { Keyboard } from '@/components/shell/commands/keyboard';
import { ProofKeys } from './proof-keys';

type Props = { takePressed: () => KeyboardEventInit[]; singleKeys: boolean };

/** The keys themselves, and those that were pressed while they were being fetched. */
export default function ProofKeyboardKeys({ takePressed, singleKeys }: Props) {
  useEffect(() => {
    const waiting = takePressed();
    // One after the other, as they were pressed: each finds what the one before it has changed.
    const next = () => {
      const key = waiting.shift();
      if (!key) return;
      const again = { ...key, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', again));
      setTimeout(next);
    };
    next();
  }, [takePressed]);
  return (
    <>
      <ProofKeys />
      <Keyboard singleKeys={singleKeys} />
    </>
  );
}
