'use client';

import { useEffect } from 'react';

const PHONE = '(width < 48rem)';

/** On a phone today stands on top; on a desk, where a month is seen at once, its week is within what scrolls. */
function showToday() {
  const today = document.querySelector('.cal-today');
  if (matchMedia(PHONE).matches) today?.scrollIntoView({ block: 'start' });
  else if (today?.closest('[data-slot=scroll]')) today.scrollIntoView({ block: 'nearest' });
}

/** A calendar opens at today, and goes back there with its button, wherever it was scrolled to. */
export function AtToday() {
  useEffect(() => {
    showToday();
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('[data-today]')) showToday();
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return null;
}
