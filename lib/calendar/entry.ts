/** What has a day: an outgoing message, a day somebody is due, a meeting, a post, a call, a flow or popup that went live. */
export const KINDS = [
  'send',
  'due',
  'flow',
  'flow_due',
  'popup',
  'popup_due',
  'post',
  'event',
  'call',
  'task',
] as const;
export type Kind = (typeof KINDS)[number];

/** A record as the calendar reads it, before it stands on a day. */
export type Source = {
  kind: Kind;
  id: string;
  clientId: string | null;
  title: string;
  startsAt: string | null;
  endsAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string | null;
  status: string;
  people: string[];
  changedAt: string;
  detail: Detail;
};

export type Exception = { occursOn: string; startsOn?: string | null; startsAt?: string | null };

export type Detail = {
  number?: number;
  channel?: string;
  place?: string;
  link?: string;
  details?: string;
  wholeTeam?: boolean;
  sequence?: number;
  createdBy?: string;
  recurrence?: string;
  recursUntil?: string;
  answer?: 'waiting' | 'accepted' | 'declined';
  exceptions?: Exception[];
};

/** On its day or days, in the zone the calendar is read in. */
export type Entry = Source & {
  key: string;
  day: string;
  lastDay: string;
  /** "09:00", or nothing where it takes the whole day. */
  time: string | null;
  endTime: string | null;
  /** The day its rule puts it on, where it recurs. */
  occursOn?: string;
};
