import { describe, expect, test } from 'vitest';
import { paceOf } from './pace';
import { month } from './period';

const goal = (actual: number | null, target = 300) => ({ ...month(2026, 10), target, actual });

describe('pace', () => {
  test.each([
    [199, 'behind'],
    [200, 'on_pace'],
    [300, 'reached'],
    [null, 'unmeasured'],
    [0, 'behind'],
  ])('%s on the 20th of 30 days is %s', (actual, state) =>
    expect(paceOf(goal(actual), '2026-11-20').state).toBe(state),
  );

  test('says what an even pace would have brought', () => {
    expect(paceOf(goal(150), '2026-11-20')).toMatchObject({
      expected: 200,
      percent: 50,
      daysLeft: 10,
    });
  });

  test('before it begins nothing is expected', () => {
    expect(paceOf(goal(0), '2026-10-20')).toMatchObject({ state: 'not_begun', expected: 0 });
  });

  test('on the last day all of it is expected, the day after it is missed', () => {
    expect(paceOf(goal(299), '2026-11-30')).toMatchObject({ state: 'behind', expected: 300 });
    expect(paceOf(goal(299), '2026-12-01')).toMatchObject({ state: 'missed', daysLeft: 0 });
    expect(paceOf(goal(301), '2026-12-01').state).toBe('reached');
  });
});
