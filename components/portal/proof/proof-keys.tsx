'use client';

import { useEffect } from 'react';

const VIEWS: Readonly<Record<string, string>> = { s: 'side', o: 'over' };

/** V shows the other version, S both side by side, O one over the other. */
export function ProofKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target as Element))
        return;
      if (document.documentElement.dataset.shortcuts === 'off') return;
      const now = document.querySelector<HTMLInputElement>('[name=proof-view]:checked')?.value;
      const key = event.key.toLowerCase();
      const wanted = key === 'v' ? (now === 'now' ? 'before' : 'now') : VIEWS[key];
      if (!wanted) return;
      const view = now === wanted ? 'now' : wanted;
      document.querySelector<HTMLInputElement>(`[name=proof-view][value=${view}]`)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

const isTyping = (target: Element) =>
  target.matches('textarea, select, [contenteditable], input:not([type=radio])');
