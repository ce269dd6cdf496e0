export type Due = { text: string; state: 'late' | 'today' | 'later' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 24 * 60 * 60 * 1000;
const HALF_A_YEAR = 180;

/** Both are calendar dates: their distance is a matter of days and of no zone. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A due date as people say it: "2 days late", "Today", "Tomorrow", "23 Nov". Dates are YYYY-MM-DD in one zone. */
export function dueWords(dueOn: string, today: string): Due {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { text: `${-days} ${days === -1 ? 'day' : 'days'} late`, state: 'late' };
  if (days === 0) return { text: 'Today', state: 'today' };
  if (days === 1) return { text: 'Tomorrow', state: 'later' };
  return { text: shortDate(dueOn, days > HALF_A_YEAR ? today : dueOn), state: 'later' };
}

/** "23 Nov", with its year where that is not the year it is read in. */
export function shortDate(date: string, readOn: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const text = `${day} ${MONTHS[(month ?? 1) - 1]}`;
  return date.slice(0, 4) === readOn.slice(0, 4) ? text : `${text} ${year}`;
}
