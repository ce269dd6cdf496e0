import { day, dayAndTime, shortDay, time, today } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { sourceOf } from './earned';
import type { SharedCampaign } from './queries/parts';
import type { Metrics } from './queries/results';
import { makers, type ProofVersion } from './rounds';

const CHANNELS = { email: 'E-mail campaign', sms: 'SMS campaign' } as const;

export const channelWords = (channel: keyof typeof CHANNELS) => CHANNELS[channel];

export const namesOf = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/** 'Hanna Vik decides', 'Lotte Hansen and Henrik Lund decide' */
export function whoDecides(names: string[]): string {
  if (names.length === 0) return 'Nobody can decide yet';
  return `${namesOf(names)} ${names.length === 1 ? 'decides' : 'decide'}`;
}

type Leaving = { send_at: string | null; audience_size: number | null };

/** 'Wed 25 November, 07:00, to 48,210 people' */
export function goesOut({ send_at, audience_size }: Leaving, zone: string): string | null {
  if (!send_at) return null;
  const when = dayAndTime(send_at, zone);
  return audience_size ? `${when}, to ${count(audience_size)} people` : when;
}

/** What an approval sets off, said before it is given. */
export function consequence(campaign: Leaving, zone: string): string {
  const when = goesOut(campaign, zone);
  return when ? `It goes out ${when}.` : 'It goes out once a date is set.';
}

const MINUTES_EACH = 1.5;
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** 'About four minutes': so that nobody puts it off for being long. */
export function effort(asks: number): string {
  const minutes = Math.max(1, Math.round(asks * MINUTES_EACH));
  return `About ${NUMBERS[minutes] ?? minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export const needs = (asks: number) =>
  asks === 1 ? '1 thing needs you' : `${asks} things need you`;

/** The same to whoever may look, and has nothing to decide. */
export const waits = (asks: number) =>
  asks === 1 ? '1 thing waits for a decision' : `${asks} things wait for a decision`;

/** 'today 09:40', '18 Nov 09:40' */
export function asOf(at: string, zone: string, now: Date): string {
  const sameDay = today(zone, new Date(at)) === today(zone, now);
  return `${sameDay ? 'today' : shortDay(at, zone)} ${time(at, zone)}`;
}

/** Your own words come back as yours. */
export const byWhom = (person: { user_id: string; name: string | null }, viewer: string) =>
  person.user_id === viewer ? 'you' : (person.name ?? 'somebody no longer here');

export const dateOnly = (at: string, zone: string) => day(at, zone).replace(/^\w+ /, '');

type Answering = {
  answers: { created_at: string; user_id: string; user_profiles: { name: string } | null } | null;
};

/** A round that answers a note says so: nobody has to remember what they asked for. */
export function answered({ answers }: Answering, viewer: string, zone: string): string | null {
  if (!answers) return null;
  const name = answers.user_profiles?.name;
  const whose = answers.user_id === viewer ? 'Your' : name ? `${name}’s` : 'The last';
  return `${whose} note from ${dateOnly(answers.created_at, zone)} is in. This is the version that would go out.`;
}

type Asked = { created_at: string; desired_on: string | null };

/** 'Asked by you on Thu 19 November, wished for Sat 12 December' */
export function requestMeta(
  { created_at, desired_on }: Asked,
  who: string | undefined,
  zone: string,
) {
  const by = who ? ` by ${who}` : '';
  const wished = desired_on ? `, wished for ${day(`${desired_on}T12:00:00Z`, 'UTC')}` : '';
  return `Asked${by} on ${day(created_at, zone)}${wished}`;
}

type Answered = {
  status: string;
  answer: string;
  campaign: { status: string; send_at: string | null; sent_at: string | null } | null;
};

/** Why it was declined, or when it goes out. */
export function requestAnswer({ status, answer, campaign }: Answered, zone: string): string | null {
  if (status === 'declined') return answer;
  if (!campaign) return null;
  if (campaign.sent_at) return `Went out ${dayAndTime(campaign.sent_at, zone)}`;
  const planned = campaign.send_at && !['on_hold', 'cancelled'].includes(campaign.status);
  return planned && campaign.send_at ? `Planned for ${dayAndTime(campaign.send_at, zone)}` : null;
}

type SentOut = { send_time: string; recipients: number | null };

export function sentMeta({ send_time, recipients }: SentOut, zone: string): string {
  const to = recipients === null ? '' : `, to ${count(recipients)} people`;
  return `${day(send_time, zone)}${to}`;
}

/** A headline figure, or one of a column: pence only distract there. */
export function roundMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(minor / 10 ** digits);
}

/** A part of a whole that may be unknown or zero. */
export const rate = (part: number | null, whole: number | null) =>
  part === null || !whole ? null : part / whole;

/** What a client wants to know of a campaign at a glance. */
export function campaignFacts(
  campaign: SharedCampaign,
  newest: Pick<ProofVersion, 'design' | 'copy'> | null,
  zone: string,
) {
  const facts = [
    { name: 'Subject', value: newest?.copy?.subject },
    campaign.sent_at
      ? { name: 'Went out', value: dayAndTime(campaign.sent_at, zone) }
      : { name: 'Goes out', value: goesOut(campaign, zone) },
    { name: 'To', value: campaign.audience },
    { name: 'By', value: newest && namesOf(makers(newest)) },
  ];
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}

/** Where a campaign's figures come from, which orders count, and how old they are. */
export function resultSource(metrics: Metrics, zone: string, now: Date): string {
  const window = metrics.attribution_window
    ? `orders within ${metrics.attribution_window}`
    : 'attribution window not stated';
  return `${sourceOf([metrics])}, ${window}, as of ${asOf(metrics.synced_at, zone, now)}`;
}
