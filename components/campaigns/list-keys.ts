import { moveFocus } from '@/components/shell/commands/move-focus';
import type { Command } from '@/components/shell/commands/registry';

/** Presses what the page shows; offered only where it does. */
const pressing = (keys: string, label: string, place: string): Command => ({
  keys,
  label,
  group: 'Campaigns',
  when: () => document.querySelector(place) !== null,
  run: () => document.querySelector<HTMLElement>(place)?.click(),
});

/** The keys that a board shares with the list. */
export const listKeys = (list: () => HTMLElement | null): Command[] => [
  {
    keys: 'j',
    label: 'Next campaign',
    group: 'Campaigns',
    keysOnly: true,
    run: () => moveFocus(list(), 1),
  },
  {
    keys: 'k',
    label: 'Previous campaign',
    group: 'Campaigns',
    keysOnly: true,
    run: () => moveFocus(list(), -1),
  },
  pressing('f', 'Filter', '[data-filter]'),
  pressing('c', 'New campaign', '[data-create]'),
];
