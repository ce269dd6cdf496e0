import { dueWords } from '@/lib/core/due';

type Count = { late: number; due_today: number; next_due: string | null };

/** A group's one fact: "1 late, 1 today", else "next due 23 Nov". */
export function dueSummary({ late, due_today, next_due }: Count, today: string): string | null {
  const facts = [late > 0 && `${late} late`, due_today > 0 && `${due_today} today`].filter(Boolean);
  if (facts.length > 0) return facts.join(', ');
  if (!next_due) return null;
  const { text } = dueWords(next_due, today);
  return `next due ${text === 'Tomorrow' ? 'tomorrow' : text}`;
}
