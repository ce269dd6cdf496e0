import type postgres from 'postgres';
import { agencyId, clientId, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;

type Event = {
  title: string;
  by: string;
  /** By the hour, or with `days` by the day. */
  day: number;
  from?: string;
  minutes?: number;
  days?: number;
  place?: string;
  link?: string;
  client?: string;
  shared?: boolean;
  recurrence?: string;
  /** Named people; without any the whole team. */
  with?: [key: string, answer: 'accepted' | 'declined' | 'waiting'][];
  details?: string;
};

const ZONE = 'Europe/London';

/** The Monday before a day, `weeks` ago, as an offset from today. */
const mondayAgo = (clock: Clock, weeks: number) =>
  -((clock.at('0d 12:00').getUTCDay() + 6) % 7) - 7 * weeks;

/** The first Thursday of a month half a year ago: a rule's own day, so that the event begins on it. */
const firstThursday = (clock: Clock) => {
  const monday = mondayAgo(clock, 30);
  const dates = Array.from({ length: 31 }, (_, at) => monday + at);
  return dates.find((day) => {
    const date = new Date(`${clock.day(day)}T12:00:00Z`);
    return date.getUTCDay() === 4 && date.getUTCDate() <= 7;
  }) ?? monday;
};

const events = (clock: Clock): Event[] => {
  const monday = mondayAgo(clock, 30);
  return [
    { title: 'Stand-up', by: 'callum', day: monday, from: '09:15', minutes: 15, recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', place: 'Studio, long table' },
    { title: 'Design review', by: 'priya', day: monday + 2, from: '14:00', minutes: 60, recurrence: 'FREQ=WEEKLY', link: 'https://meet.example.test/design', with: [['priya', 'accepted'], ['dele', 'accepted'], ['jonas', 'waiting']] },
    { title: 'Numbers of the month', by: 'ines', day: firstThursday(clock), from: '11:00', minutes: 45, recurrence: 'FREQ=MONTHLY;BYDAY=1TH' },
    { title: 'Maren, plan for December', by: 'sofia', day: 2, from: '10:30', minutes: 45, client: 'maren', shared: true, link: 'https://meet.example.test/maren', with: [['callum', 'accepted'], ['jonas', 'waiting'], ['sofia', 'accepted']] },
    { title: 'Tarn Outdoor, half-year review', by: 'callum', day: 6, from: '15:00', minutes: 60, client: 'tarn-outdoor', shared: true, place: 'Windermere', with: [['jonas', 'accepted'], ['rosa', 'declined']] },
    { title: 'Studio closed for stocktaking', by: 'ines', day: 11, days: 1 },
    { title: 'Planning days', by: 'sofia', day: 17, days: 2, place: 'Hebden Bridge', details: 'Bring one thing we should stop doing.' },
    { title: 'Interview, copywriter', by: 'ines', day: 1, from: '16:00', minutes: 45, with: [['sofia', 'accepted'], ['tomasz', 'waiting']] },
    { title: 'Copy clinic', by: 'jonas', day: 3, from: '16:00', minutes: 30, place: 'Studio, back room', with: [['jonas', 'accepted'], ['tomasz', 'accepted'], ['callum', 'waiting']], details: 'Bring one subject line that did worse than it should have.' },
    { title: 'Juniper Pet, January kick-off', by: 'sofia', day: 9, from: '11:00', minutes: 60, client: 'juniper-pet', shared: true, link: 'https://meet.example.test/juniper', with: [['sofia', 'accepted'], ['callum', 'accepted']] },
    { title: 'Lunch talk: dark mode in mail', by: 'mei', day: -3, from: '12:30', minutes: 40, place: 'Kitchen' },
  ];
};

export async function insertEvents(sql: Sql, clock: Clock): Promise<void> {
  const agency_id = agencyId('fieldnote');
  const planned = events(clock).map((event) => ({ ...event, id: idOf('event', event.title) }));
  await sql`insert into public.company_events ${sql(
    planned.map(({ id, title, by, day, from, minutes = 0, days, place, link, client, shared, recurrence, with: named, details }) => {
      const start = from ? clock.at(`${day}d ${from}`) : null;
      return {
        id,
        agency_id,
        client_id: client ? clientId(client) : null,
        title,
        details: details ?? '',
        place: place ?? '',
        link: link ?? null,
        starts_on: start ? null : clock.day(day),
        ends_on: start ? null : clock.day(day + (days ?? 1) - 1),
        starts_at: start,
        ends_at: start && new Date(start.getTime() + minutes * 60_000),
        time_zone: ZONE,
        recurrence: recurrence ?? null,
        whole_team: !named,
        shared_at: shared ? clock.at('-2d 09:00') : null,
        created_by: personId(by),
        created_at: clock.at('-20d 09:00'),
        updated_at: clock.at('-20d 09:00'),
      };
    }),
  )}`;
  await sql`insert into public.event_attendees ${sql(
    planned.flatMap(({ id, with: named = [] }) =>
      named.map(([key, answer]) => ({
        event_id: id,
        user_id: personId(key),
        agency_id,
        answer,
        answered_at: answer === 'waiting' ? null : clock.at('-1d 10:00'),
      })),
    ),
  )}`;
  // One stand-up is left out, for the planning days.
  await sql`insert into public.event_exceptions ${sql({
    event_id: idOf('event', 'Stand-up'),
    occurs_on: clock.day(mondayAgo(clock, 0) + 7),
    agency_id,
  })}`;
}
