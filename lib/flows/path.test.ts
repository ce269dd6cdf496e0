import { describe, expect, test } from 'vitest';
import type { DelayUnit, StepKind } from './format';
import { gapsOf, inOrder, pathOf, placedAt, placeKey, reachedAfter, waysFor } from './path';

const step = (
  id: string,
  position: number,
  kind: StepKind = 'email',
  on: { split: string; branch: 'yes' | 'no' } | null = null,
  wait: [number, DelayUnit] | null = null,
) => ({
  id,
  kind,
  position,
  split_id: on?.split ?? null,
  branch: on?.branch ?? null,
  delay_amount: wait?.[0] ?? null,
  delay_unit: wait?.[1] ?? null,
});
const yes = { split: 's', branch: 'yes' } as const;
const no = { split: 's', branch: 'no' } as const;

// hello, two days, then a fork: yes → thanks; no → a week → again
const flow = [
  step('again', 2, 'email', no),
  step('s', 30, 'split'),
  step('hello', 10),
  step('thanks', 1, 'email', yes),
  step('week', 1, 'delay', no, [1, 'weeks']),
  step('wait', 20, 'delay', null, [2, 'days']),
];
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

test('a flow is read as somebody walks through it', () => {
  const path = pathOf(flow);
  expect(ids(path.steps)).toEqual(['hello', 'wait']);
  expect(path.parting?.step.id).toBe('s');
  expect(ids(inOrder(path))).toEqual(['hello', 'wait', 's', 'thanks', 'week', 'again']);
});

test('every path has a gap before its first step and after each, and none behind a split', () => {
  expect(gapsOf(pathOf(flow)).map(placeKey)).toEqual(['//', 'hello//', 'wait//']);
  expect(gapsOf(pathOf(flow, 's', 'yes')).map(placeKey)).toEqual(['/s/yes', 'thanks/s/yes']);
});

test('a message leaves after all the waits on the way to it', () => {
  const minutes = reachedAfter(pathOf(flow));
  const days = (id: string) => (minutes.get(id) ?? -1) / 1440;
  expect(['hello', 'wait', 's', 'thanks', 'again'].map(days)).toEqual([0, 0, 2, 2, 9]);
});

describe('the ways a step can go', () => {
  test('up and down on its own path', () => {
    expect(waysFor(flow, 'wait').up).toEqual({ after: null, split: null, path: null });
    expect(waysFor(flow, 'hello').down).toEqual({ after: 'wait', split: null, path: null });
  });

  test('the first has nothing above it, the last of a path nothing below', () => {
    expect(waysFor(flow, 'hello').up).toBeUndefined();
    expect(waysFor(flow, 'again').down).toBeUndefined();
  });

  test('down over a split goes onto its yes path, up from a path goes before the split', () => {
    expect(waysFor(flow, 'wait').down).toEqual({ after: null, split: 's', path: 'yes' });
    expect(waysFor(flow, 'week').up).toEqual({ after: 'wait', split: null, path: null });
  });

  test('across to the end of every other path', () => {
    expect(waysFor(flow, 'thanks').across.map(({ place }) => placeKey(place))).toEqual([
      'wait//',
      'again/s/no',
    ]);
  });

  test('a split stays where it is', () => {
    expect(waysFor(flow, 's')).toEqual({ across: [] });
  });
});

test.each([
  [
    'again',
    { after: 'hello', split: null, path: null },
    ['hello', 'again', 'wait', 's', 'thanks', 'week'],
  ],
  [
    'hello',
    { after: 'wait', split: null, path: null },
    ['wait', 'hello', 's', 'thanks', 'week', 'again'],
  ],
  [
    'wait',
    { after: null, split: 's', path: 'yes' },
    ['hello', 's', 'wait', 'thanks', 'week', 'again'],
  ],
  [
    'hello',
    { after: 'again', split: 's', path: 'no' },
    ['wait', 's', 'thanks', 'week', 'again', 'hello'],
  ],
] as const)('%s moved is drawn where it was let go', (id, place, order) => {
  expect(ids(inOrder(pathOf(placedAt(flow, id, place))))).toEqual(order);
});
