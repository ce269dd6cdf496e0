import { today as todayIn } from '@/lib/core/clock';
import { amount, goalNames } from './goal';
import { paceOf, type Pace } from './pace';
import { periodName } from './period';
import type { Goal } from './queries';
import { sourceLine } from './source';

const daysLeft = (days: number) =>
  days === 0 ? 'the last day' : `${days} ${days === 1 ? 'day' : 'days'} left`;

function paceWords(goal: Goal, pace: Pace): string | null {
  switch (pace.state) {
    case 'reached':
    case 'on_pace':
    case 'behind':
      return pace.daysLeft > 0 || pace.state !== 'reached'
        ? `${amount(pace.expected, goal)} expected by today, ${daysLeft(pace.daysLeft)}`
        : null;
    case 'missed':
      return `${amount(goal.target - (goal.actual ?? 0), goal)} short`;
    default:
      return null;
  }
}

/** A goal as it is shown, on the client's own day. */
export function viewOf(goal: Goal, zone: string, now: Date) {
  const pace = paceOf(goal, todayIn(zone, now));
  return {
    id: goal.id,
    name: goalNames[goal.kind],
    period: periodName(goal),
    actual: goal.actual === null ? null : amount(goal.actual, goal),
    target: amount(goal.target, goal),
    percent: pace.percent,
    expectedPercent: pace.expectedPercent,
    state: pace.state,
    pace: paceWords(goal, pace),
    note: goal.note,
    source: sourceLine(goal, zone, now),
  };
}
