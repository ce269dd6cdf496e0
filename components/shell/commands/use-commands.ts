'use client';

import { useEffect, useRef } from 'react';
import { offer, type Command } from './registry';

/** Offers these while the component is on the page. What they do may change without offering them again. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const spelled = commands.map(({ label, keys }) => `${keys}:${label}`).join('|');
  useEffect(
    () =>
      offer(
        latest.current.map((command, at) => ({
          ...command,
          when: () => latest.current[at]?.when?.() ?? true,
          run: () => latest.current[at]?.run(),
        })),
      ),
    [spelled],
  );
}
