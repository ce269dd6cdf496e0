'use client';

import { useEffect } from 'react';
import { follow, moveFocus, typing } from './list-keys';

/** The keys that a board shares with the list. */
export function CampaignKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event)) return;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') moveFocus(document.body, key === 'j' ? 1 : -1);
      else if (!follow(key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
