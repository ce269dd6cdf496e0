import { day, daysUntil, time, today } from '@/lib/core/clock';

const dateOf = (date: string) => day(`${date}T12:00:00Z`, 'UTC').replace(/^\w+ /, '');

export type Deadline = { text: string; urgency: 'none' | 'near' | 'late' };

/** 'Tomorrow, 20 November': how long there is to decide, as the client's own calendar sees it. */
export function deadline(decideBy: string, zone: string, now: Date): Deadline {
  const days = daysUntil(decideBy, zone, now);
  if (days < -1) return { text: `${dateOf(decideBy)}, ${-days} days ago`, urgency: 'late' };
  if (days === -1) return { text: `Yesterday, ${dateOf(decideBy)}`, urgency: 'late' };
  if (days === 0) return { text: `Today, ${dateOf(decideBy)}`, urgency: 'near' };
  if (days === 1) return { text: `Tomorrow, ${dateOf(decideBy)}`, urgency: 'near' };
  return { text: day(`${decideBy}T12:00:00Z`, 'UTC'), urgency: 'none' };
}

/** 'today at 09:52', 'on Thu 19 November at 16:20'. */
export function moment(at: string, zone: string, now: Date): string {
  const on = today(zone, new Date(at)) === today(zone, now) ? 'today' : `on ${day(at, zone)}`;
  return `${on} at ${time(at, zone)}`;
}

/** What the second person reads: the database says who was first, this adds when. */
export function decidedBefore(message: string, at: string | null, zone: string, now: Date): string {
  if (!at) return message;
  return `${message.replace(/\.$/, '')}, ${moment(at, zone, now)}. Nothing else was changed.`;
}
