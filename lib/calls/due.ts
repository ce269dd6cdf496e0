const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NAMED = new RegExp(
  String.raw`\b(?:by|on|before|until|for|this|next)\s+(?:next\s+)?(${DAYS.join('|')})\b`,
  'i',
);
const DAY_MS = 86_400_000;

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day that "by Friday", "tomorrow" or "end of the week" means, counted from a calendar date; null without one. */
export function dueIn(sentence: string, from: string): string | null {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  if (/\b(?:today|this (?:morning|afternoon|evening))\b/i.test(sentence)) return from;
  if (/\btomorrow\b/i.test(sentence)) return later(from, 1);
  if (/\bend of (?:the |this )?week\b/i.test(sentence)) return later(from, (5 - weekday + 7) % 7);
  const named = DAYS.indexOf((NAMED.exec(sentence)?.[1] ?? '').toLowerCase());
  if (named >= 0) return later(from, (named - weekday + 7) % 7 || 7);
  return /\bnext week\b/i.test(sentence) ? later(from, ((1 - weekday + 7) % 7 || 7) + 4) : null;
}
