'use client';

import { moveFocus } from '@/components/shell/commands/move-focus';
import type { Command } from '@/components/shell/commands/registry';
import { useCommands } from '@/components/shell/commands/use-commands';

const GROUP = 'Calendar';

/** Presses what the page shows; offered only where it does. */
const pressing = (keys: string, label: string, place: string): Command => ({
  keys,
  label,
  group: GROUP,
  when: () => document.querySelector(place) !== null,
  run: () => document.querySelector<HTMLElement>(place)?.click(),
});

const days = () => document.querySelector<HTMLElement>('.cal-days');
const inHand = () =>
  document.activeElement?.closest('.cal-tile')?.querySelector<HTMLElement>('.cal-move button');

const keys: Command[] = [
  { keys: 'j', label: 'Next entry', group: GROUP, keysOnly: true, run: () => moveFocus(days(), 1) },
  {
    keys: 'k',
    label: 'Entry before',
    group: GROUP,
    keysOnly: true,
    run: () => moveFocus(days(), -1),
  },
  {
    keys: 'm',
    label: 'Move the entry to another day',
    group: GROUP,
    keysOnly: true,
    when: () => Boolean(inHand()),
    run: () => inHand()?.click(),
  },
  pressing('n', 'The days after', '[data-after]'),
  pressing('p', 'The days before', '[data-before]'),
  pressing('.', 'Today', '[data-today]'),
  pressing('v', 'Month or week', '[data-view]:not([aria-current])'),
  pressing('f', 'Filter', '[data-filter]'),
  pressing('c', 'New event', '[commandfor=new-event]'),
];

export function CalendarKeys() {
  useCommands(keys);
  return null;
}
