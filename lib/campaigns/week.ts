import { addDays, format, startOfWeek } from 'date-fns';
import { fromLocal, today as todayIn } from '@/lib/core/clock';

/** The days a list speaks of, in one zone: today, this week from Monday, and where any day begins and ends. */
export type Days = {
  today: string;
  week: { from: string; to: string };
  startOf: (date: string) => string;
  endOf: (date: string) => string;
};

export function daysIn(zone: string, now: Date = new Date()): Days {
  const today = todayIn(zone, now);
  const startOf = (date: string) => fromLocal(date, '00:00', zone).toISOString();
  const plus = (date: string, days: number) =>
    format(addDays(`${date}T12:00:00`, days), 'yyyy-MM-dd');
  const monday = format(startOfWeek(`${today}T12:00:00`, { weekStartsOn: 1 }), 'yyyy-MM-dd');
  return {
    today,
    week: { from: startOf(monday), to: startOf(plus(monday, 7)) },
    startOf,
    endOf: (date) => startOf(plus(date, 1)),
  };
}
