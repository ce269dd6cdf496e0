import { describe, expect, test } from 'vitest';
import {
  blockingPins,
  blockingWords,
  markOf,
  nameOf,
  pinsOn,
  placeBetween,
  spoken,
  standingOn,
  tally,
  verdictWords,
} from './format';
import type { Pin } from './pin';

const pin = (given: Partial<Pin> = {}): Pin => ({
  id: 'a',
  number: 1,
  audience: 'client',
  version: 1,
  carriedVersion: 1,
  resolvedVersion: null,
  blocking: false,
  status: 'open',
  x: 10,
  y: 20,
  w: null,
  h: null,
  by: 'Hanna Vik',
  you: false,
  body: 'Lower',
  at: '2026-11-19T09:52:00Z',
  turns: [],
  ...given,
});
const closedOn = (version: number): Partial<Pin> => ({
  status: 'resolved',
  resolvedVersion: version,
});

describe('a pin on a newer version', () => {
  test('asks whether it is addressed, until somebody says', () => {
    expect(standingOn(pin(), 1)).toBe('open');
    expect(standingOn(pin(), 2)).toBe('asks');
    expect(standingOn(pin({ carriedVersion: 2 }), 2)).toBe('open');
    expect(standingOn(pin(closedOn(2)), 2)).toBe('closed');
  });

  test('lies there while it is open or was closed there, and not where it was not made yet', () => {
    const open = pin({ id: 'open' });
    const closedBefore = pin({ id: 'before', ...closedOn(1) });
    const closedHere = pin({ id: 'here', ...closedOn(2) });
    const later = pin({ id: 'later', version: 2, carriedVersion: 2 });
    const all = [open, closedBefore, closedHere, later];
    expect(pinsOn(all, 1).map(({ id }) => id)).toEqual(['open', 'before', 'here']);
    expect(pinsOn(all, 2).map(({ id }) => id)).toEqual(['open', 'here', 'later']);
  });
});

describe('what stands in the way', () => {
  test('are open blocking pins, by number', () => {
    const pins = [
      pin({ number: 2, blocking: true }),
      pin({ number: 3, blocking: true, ...closedOn(1) }),
      pin({ number: 4 }),
      pin({ number: 5, blocking: true }),
    ];
    expect(blockingPins(pins)).toEqual([2, 5]);
    expect(blockingWords([2, 5])).toBe('Pins 2, 5 have to be closed before this can be approved.');
    expect(blockingWords([2])).toBe('Pin 2 has to be closed before this can be approved.');
    expect(blockingWords([])).toBeNull();
  });
});

describe('words', () => {
  test('tell the team’s pins from the client’s', () => {
    expect(markOf(pin({ audience: 'internal' }))).toBe('T1');
    expect(nameOf(pin({ audience: 'internal' }))).toBe('Team pin T1');
    expect(spoken(pin({ blocking: true }), 2)).toBe(
      'Pin 1, addressed?, has to be closed before approval',
    );
  });

  test('count, and say who closed what where', () => {
    expect(tally([pin(), pin(), pin(closedOn(1))])).toBe('2 open, 1 resolved');
    expect(tally([pin(closedOn(1))])).toBe('1 resolved');
    const turn = { kind: 'verdict', id: 'v', by: 'Priya Nair', at: '', version: 2 } as const;
    const named = (version: number) => `Version ${version}`;
    expect(verdictWords({ ...turn, you: false, verdict: 'resolved' }, named)).toBe(
      'Resolved by Priya Nair in version 2',
    );
    expect(verdictWords({ ...turn, you: true, verdict: 'carried' }, named)).toBe(
      'Still open in version 2, you said',
    );
  });
});

describe('a place', () => {
  test('is a box from any corner to any other, inside the picture', () => {
    expect(placeBetween({ x: 60, y: 40 }, { x: 20, y: 130 })).toEqual({
      x: 20,
      y: 40,
      w: 40,
      h: 60,
    });
  });

  test('is a pin where the hand only shook', () => {
    expect(placeBetween({ x: 33.33333, y: 40 }, { x: 33.4, y: 60 })).toEqual({
      x: 33.333,
      y: 40,
      w: null,
      h: null,
    });
  });
});
