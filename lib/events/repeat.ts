import { weekdayOf } from '@/lib/core/days';

export const REPEATS = ['never', 'daily', 'weekdays', 'weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];

export const REPEAT_NAMES: Record<Repeat, string> = {
  never: 'Does not repeat',
  daily: 'Every day',
  weekdays: 'Every working day',
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every month, on that weekday',
};

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The n-th such weekday of its month; the fifth is the last. */
function nthWeekday(date: string): string {
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7);
  return `${nth > 4 ? -1 : nth}${DAYS[weekdayOf(date)]}`;
}

/** A choice as a rule of RFC 5545, for an event that begins on this day. */
export function ruleOf(repeat: Repeat, start: string): string | null {
  return {
    never: null,
    daily: 'FREQ=DAILY',
    weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    weekly: 'FREQ=WEEKLY',
    fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
    monthly: `FREQ=MONTHLY;BYDAY=${nthWeekday(start)}`,
  }[repeat];
}

/** The choice that makes a rule, or null for one that was made elsewhere and is kept as it is. */
export function repeatOf(rule: string | null, start: string): Repeat | null {
  return REPEATS.find((repeat) => ruleOf(repeat, start) === rule) ?? null;
}
