import { day, dayAndTime, shortDay, time, today } from '@/lib/core/clock';
import { count } from '@/lib/core/money';

const CHANNELS = { email: 'E-mail campaign', sms: 'SMS campaign' } as const;

export const channelWords = (channel: keyof typeof CHANNELS) => CHANNELS[channel];

export const namesOf = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

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
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 'About four minutes': so that nobody puts it off for being long. */
export function effort(asks: number): string {
  const minutes = Math.max(1, Math.round(asks * MINUTES_EACH));
  return `About ${NUMBERS[minutes] ?? minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export const needs = (asks: number) =>
  asks === 1 ? '1 thing needs you' : `${asks} things need you`;

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
