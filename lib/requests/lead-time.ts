const DAY = 86_400_000;
const FRIDAY = 5;

const at = (date: string) => new Date(`${date}T00:00:00Z`).getTime();
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const weekday = (time: number) => new Date(time).getUTCDay() || 7;

/** So many working days after a day; from a weekend it counts as from the Friday before. As the database counts. */
export function addWorkingDays(from: string, days: number): string {
  const base = at(from) - Math.max(weekday(at(from)) - FRIDAY, 0) * DAY;
  const rest = days % 5;
  const over = weekday(base) + rest > FRIDAY ? 2 : 0;
  return iso(base + (Math.floor(days / 5) * 7 + rest + over) * DAY);
}

/** Whether a day is sooner than the work normally takes. */
export const isUrgent = (wanted: string, today: string, leadDays: number) =>
  wanted !== '' && wanted < addWorkingDays(today, leadDays);

export const leadWords = (days: number) =>
  `normally needs ${days} working ${days === 1 ? 'day' : 'days'}`;
