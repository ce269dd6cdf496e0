import { daysBegun, daysOf, type Period } from './period';

export type GoalState = 'reached' | 'on_pace' | 'behind' | 'missed' | 'not_begun' | 'unmeasured';

export type Pace = {
  state: GoalState;
  /** What an even pace would have brought by today. */
  expected: number;
  /** Of the target, 0 to 100 and beyond. */
  percent: number;
  expectedPercent: number;
  daysLeft: number;
};

type Goal = Period & { target: number; actual: number | null };

/** Where a goal stands today, against an even pace from its first day to its last. */
export function paceOf(goal: Goal, today: string): Pace {
  const days = daysOf(goal);
  const begun = daysBegun(goal, today);
  const expected = Math.floor((goal.target * begun) / days);
  const actual = goal.actual ?? 0;
  const over = today > goal.ends_on;
  return {
    state: stateOf(goal, { begun, over, expected }),
    expected,
    percent: (actual / goal.target) * 100,
    expectedPercent: (expected / goal.target) * 100,
    daysLeft: days - begun,
  };
}

function stateOf(
  { actual, target }: Goal,
  { begun, over, expected }: { begun: number; over: boolean; expected: number },
): GoalState {
  if (actual === null) return 'unmeasured';
  if (actual >= target) return 'reached';
  if (over) return 'missed';
  if (begun === 0) return 'not_begun';
  return actual >= expected ? 'on_pace' : 'behind';
}
