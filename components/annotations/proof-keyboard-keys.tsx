'use client';

import { useEffect, useRef } from 'react';
import { Keyboard } from '@/components/shell/commands/keyboard';
import { ProofKeys } from './proof-keys';

type Props = { first: KeyboardEventInit; singleKeys: boolean };

/** The keys themselves, and the one that called them. */
export default function ProofKeyboardKeys({ first, singleKeys }: Props) {
  const called = useRef(false);
  useEffect(() => {
    if (called.current) return;
    called.current = true;
    const again = { ...first, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', again));
  }, [first]);
  return (
    <>
      <ProofKeys />
      <Keyboard singleKeys={singleKeys} />
    </>
  );
}
