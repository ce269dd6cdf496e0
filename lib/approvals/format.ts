import { day, daysUntil, time, today } from '@/lib/core/clock';
import type { ApprovalStatus } from './status';

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

/** 'Decide by tomorrow, 20 November' */
export function decideBy({ text, urgency }: Deadline): string {
  const said = text.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
  return urgency === 'late' ? `A decision was due ${said}` : `Decide by ${said}`;
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

type Decided = {
  status: ApprovalStatus;
  decision: {
    created_at: string;
    user_id: string;
    by_link: boolean;
    user_profiles: { name: string } | null;
  } | null;
};

type Reader = { userId: string; zone: string; now: Date; agency: string };

/** How a round ended, in one line: 'Approved by you, today at 09:52'. */
export function outcome(
  { status, decision }: Decided,
  { userId, zone, now, agency }: Reader,
): string {
  if (status === 'pending') return 'Waits for a decision';
  if (!decision) return `Taken back by ${agency}`;
  const who =
    decision.user_id === userId
      ? 'you'
      : (decision.user_profiles?.name ?? 'somebody no longer here');
  const how = decision.by_link ? ', from the mail' : '';
  const when = `${who}, ${moment(decision.created_at, zone, now)}${how}`;
  if (status === 'changes_requested') return `Changes requested by ${when}`;
  if (status === 'voided')
    return `Approved by ${when}. It was changed since, so that no longer counts`;
  return `Approved by ${when}`;
}

/** '19 November 2026 at 09:52:10 GMT': for the record, to the second and with its zone. */
export const exactMoment = (at: string, zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: zone,
  }).format(new Date(at));
