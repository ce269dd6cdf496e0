import { addDays, format, parseISO } from 'date-fns';
import { today as todayIn } from '@/lib/core/clock';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const plus = (day: string, days: number) => format(addDays(parseISO(day), days), 'yyyy-MM-dd');

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = parseISO(day).getDay() || 7;
  return plus(day, 1 - weekday);
}

export type Week = {
  monday: string;
  days: string[];
  previous: string;
  next: string;
  isThis: boolean;
  today: string;
};

/** The week an address names, or this one. */
export function weekIn(zone: string, asked?: string | string[], now = new Date()): Week {
  const today = todayIn(zone, now);
  const valid = typeof asked === 'string' && DATE.test(asked) && !Number.isNaN(Date.parse(asked));
  const monday = mondayOf(valid ? asked : today);
  return {
    monday,
    days: Array.from({ length: 7 }, (_, i) => plus(monday, i)),
    previous: plus(monday, -7),
    next: plus(monday, 7),
    isThis: monday === mondayOf(today),
    today,
  };
}

/** "Mon 16" over a column. */
export const dayHead = (day: string) => format(parseISO(day), 'EEE d');
/** "16 to 22 November" over a week. */
export function weekName({ monday, days }: Pick<Week, 'monday' | 'days'>): string {
  const sunday = days[6] ?? monday;
  const [from, to] = [parseISO(monday), parseISO(sunday)];
  return from.getMonth() === to.getMonth()
    ? `${format(from, 'd')} to ${format(to, 'd MMMM')}`
    : `${format(from, 'd MMMM')} to ${format(to, 'd MMMM')}`;
}
