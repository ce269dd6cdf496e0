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

type Count = { late: number; due_today: number; next_due: string | null };

/** A group's one fact: "1 late, 1 today", else "next due 23 Nov". */
export function dueSummary({ late, due_today, next_due }: Count, today: string): string | null {
  const facts = [late > 0 && `${late} late`, due_today > 0 && `${due_today} today`].filter(Boolean);
  if (facts.length > 0) return facts.join(', ');
  if (!next_due) return null;
  const { text } = dueWords(next_due, today);
  return `next due ${text === 'Tomorrow' ? 'tomorrow' : text}`;
}
