'use client';

import { useEffect } from 'react';
import { match, spell } from './match';
import { offered } from './registry';
import { isBusy, singleKeysAreOff } from './typing';

const PATIENCE_MS = 1_200;

/** The one listener behind every key of the surface. */
export function Keyboard({ singleKeys }: { singleKeys: boolean }) {
  useEffect(() => {
    document.documentElement.dataset.shortcuts = singleKeys ? 'on' : 'off';
  }, [singleKeys]);

  useEffect(() => {
    let begun = '';
    let timer: ReturnType<typeof setTimeout> | undefined;

    const onKey = (event: KeyboardEvent) => {
      const pressed = spell(event);
      if (!pressed || event.defaultPrevented || event.isComposing) return;
      const plain = !pressed.startsWith('mod+');
      if (plain && (isBusy(event) || (pressed.length === 1 && singleKeysAreOff()))) return;
      const found = match(offered(), begun, pressed);
      clearTimeout(timer);
      begun = '';
      if (!found) return;
      event.preventDefault();
      if ('run' in found) return found.run.run();
      begun = found.begun;
      timer = setTimeout(() => (begun = ''), PATIENCE_MS);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return null;
}
