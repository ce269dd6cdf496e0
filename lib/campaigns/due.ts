import { differenceInCalendarDays, format } from 'date-fns';

export type Due = { text: string; state: 'late' | 'today' | 'later' };

const noon = (date: string) => `${date}T12:00:00`;

/** A due date as people say it: "2 days late", "Today", "Tomorrow", "23 Nov". Dates are YYYY-MM-DD in one zone. */
export function dueWords(dueOn: string, today: string): Due {
  const days = differenceInCalendarDays(noon(dueOn), noon(today));
  if (days < 0) return { text: `${-days} ${days === -1 ? 'day' : 'days'} late`, state: 'late' };
  if (days === 0) return { text: 'Today', state: 'today' };
  if (days === 1) return { text: 'Tomorrow', state: 'later' };
  const sameYear = dueOn.slice(0, 4) === today.slice(0, 4) || days < 180;
  return { text: format(noon(dueOn), sameYear ? 'd MMM' : 'd MMM yyyy'), state: 'later' };
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
