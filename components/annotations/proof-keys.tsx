'use client';

import type { Command } from '@/components/shell/commands/registry';
import { useCommands } from '@/components/shell/commands/use-commands';
import { pinsOn } from '@/lib/annotations/format';
import { focusPin } from './focus-pin';
import { useProof } from './proof';
import { otherVerdict, settle } from './settle';

const group = 'Proof';
const view = () => document.querySelector<HTMLInputElement>('[name=proof-view]:checked')?.value;
const press = (place: string) => document.querySelector<HTMLElement>(place)?.click();

/** Shows a view, or the newest version again where it is shown already. */
const show = (wanted: string) =>
  press(`[name=proof-view][value=${view() === wanted ? 'now' : wanted}]`);

/** Reading order: a tall design is walked from top to bottom. */
const downwards = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  a.y - b.y || a.x - b.x;

/** Everything a proof can do, without a mouse. */
export function ProofKeys() {
  const { pins, now, before, open, act, stage, mayPin, rights, deeds } = useProof();
  const there = pinsOn(pins, now.version).sort(downwards);
  const chosen = pins.find(({ id }) => id === open);

  const step = (by: 1 | -1) => {
    const at = there.findIndex(({ id }) => id === open);
    const next =
      there[at < 0 ? (by > 0 ? 0 : there.length - 1) : (at + by + there.length) % there.length];
    if (!next) return;
    act({ do: 'open', pin: next.id });
    focusPin(next.id);
  };
  const some = () => there.length > 0;
  const only = (keys: string, label: string, run: () => void, when?: () => boolean): Command => ({
    keys,
    label,
    group,
    keysOnly: true,
    run,
    when,
  });

  useCommands([
    only('j', 'Next pin', () => step(1), some),
    only('k', 'Previous pin', () => step(-1), some),
    {
      keys: 'p',
      label: 'Pin the design: arrows move, B begins a box, Enter pins',
      group,
      when: () => mayPin,
      run: () => act({ do: 'aim', aims: true }),
    },
    {
      keys: 'r',
      label: chosen?.status === 'resolved' ? 'Reopen the pin' : 'Resolve the pin',
      group,
      when: () => rights.settle && chosen !== undefined,
      run: () => chosen && void settle(deeds, chosen, otherVerdict(chosen)),
    },
    {
      keys: 'c',
      label: 'Reply to the pin',
      group,
      when: () => document.querySelector('[data-reply]') !== null,
      run: () => document.querySelector<HTMLElement>('[data-reply]')?.focus(),
    },
    only(
      'escape',
      'Close the thread',
      () => act({ do: 'open', pin: null }),
      () => open !== null,
    ),
    only('+', 'Zoom in', () => stage.zoomBy(1.25)),
    only('-', 'Zoom out', () => stage.zoomBy(0.8)),
    only('0', 'Fit the width', () => stage.fit()),
    only('1', 'Every pixel of the file', () => stage.actual()),
    only(
      'v',
      'The other version',
      () => show('before'),
      () => before !== null,
    ),
    only(
      's',
      'Side by side',
      () => show('side'),
      () => before !== null,
    ),
    only(
      'o',
      'One over the other',
      () => show('over'),
      () => before !== null,
    ),
    only(
      'l',
      'Move both versions together, or each alone',
      () => press('[data-link]'),
      () => view() === 'side',
    ),
  ]);
  return null;
}
