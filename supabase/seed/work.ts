import type postgres from 'postgres';
import { agencyId, clientId, people, personId } from './cast.ts';
import type { Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import { chance, idOf } from './ids.ts';
import { assigneeOf, DUTIES } from './timeline.ts';

type Sql = postgres.TransactionSql;

const AGENCY = 'fieldnote';
const OPEN = ['strategy', 'copy', 'design', 'qa', 'client_approval', 'approved'];
const WEEKS = 5;
/** When a working day's stretches begin, and how long each can be. */
const STRETCHES = [
  ['09:10', 95],
  ['11:05', 80],
  ['13:30', 110],
  ['15:40', 75],
] as const;
const NOTES = ['', '', 'First draft', 'Feedback worked in', '', 'Call with the client', 'Checked'];

/** Hours a week, days off, what people wrote down, whose timer runs, and who asks for a move. */
export async function insertWork(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  const agency_id = agencyId(AGENCY);
  const team = people.filter(
    ({ agency, hoursPerWeek, deactivated }) =>
      agency === AGENCY && hoursPerWeek !== undefined && deactivated === undefined,
  );
  await sql`insert into public.person_capacities ${sql(
    team.map(({ key, hoursPerWeek = 40 }) => ({
      user_id: personId(key),
      agency_id,
      from_on: '2025-01-06',
      minutes_a_week: hoursPerWeek * 60,
    })),
  )}`;
  await sql`insert into public.time_off ${sql(
    (
      [
        ['dele', 0, 1, 'Half term'],
        ['amara', 6, 10, 'Holiday'],
        ['jonas', 13, 13, 'Moving house'],
        ['mei', -9, -8, ''],
      ] as const
    ).map(([key, from, to, note]) => ({
      agency_id,
      user_id: personId(key),
      from_on: clock.day(from),
      to_on: clock.day(to),
      note,
    })),
  )}`;
  await sql`insert into public.client_hours ${sql(
    (
      [
        ['maren', 60],
        ['tarn-outdoor', 40],
        ['loom-house', 24],
        ['oriel-coffee', 20],
        ['aster-optics', 30],
      ] as const
    ).map(([client, hours]) => ({
      client_id: clientId(client),
      agency_id,
      from_month: '2025-01-01',
      minutes_a_month: hours * 60,
    })),
  )}`;
  // What stands before Black Friday takes more than usual: somebody has more than their week.
  await sql`
    update public.crm_campaign_internals i set estimate_minutes = i.estimate_minutes * 3
    from public.crm_campaigns c where c.id = i.campaign_id and c.agency_id = ${agency_id} and c.status_order <= 6`;
  await insertHours(sql, told, clock);
  await insertMoveRequests(sql, told, clock);
}

async function insertHours(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  const now = clock.at('0m');
  const agency_id = agencyId(AGENCY);
  const worked = new Map<string, Told[]>();
  for (const one of told.filter(({ home }) => home.agency_id === agency_id)) {
    for (const duty of DUTIES) {
      const key = assigneeOf(one.campaign, duty);
      if (key) worked.set(key, [...(worked.get(key) ?? []), one]);
    }
  }
  const entries = [...worked].flatMap(([key, campaigns]) =>
    Array.from({ length: WEEKS * 7 }, (_, i) => -i).flatMap((offset) => {
      const day = clock.at(`${offset}d 12:00`);
      if ([0, 6].includes(day.getUTCDay())) return [];
      return STRETCHES.flatMap(([from, most], place) => {
        const seed = `${key} ${offset} ${place}`;
        const begun = clock.at(`${offset}d ${from}`);
        const ended = new Date(begun.getTime() + (25 + Math.floor(chance(seed) * (most - 25))) * 60_000);
        const about = campaigns
          .filter(({ time }) => time.created < begun)
          .sort((a, b) => b.time.created.getTime() - a.time.created.getTime());
        const one = about[Math.floor(chance(`${seed} what`) * Math.min(about.length, 9))];
        if (ended.getTime() > now.getTime() - 3_600_000 || chance(`${seed} idle`) < 0.2) return [];
        return [
          {
            id: idOf('entry', seed),
            agency_id,
            user_id: personId(key),
            client_id: one?.home.client_id ?? null,
            campaign_id: one?.id ?? null,
            started_at: begun,
            ended_at: ended,
            note: NOTES[Math.floor(chance(`${seed} note`) * NOTES.length)] ?? '',
          },
        ];
      });
    }),
  );
  await sql`insert into public.time_entries ${sql(entries)}`;
  const writing = (worked.get('tomasz') ?? []).find(({ campaign }) => campaign.status === 'copy');
  if (writing) {
    await sql`insert into public.time_entries ${sql({
      id: idOf('entry', 'running'),
      agency_id,
      user_id: personId('tomasz'),
      client_id: writing.home.client_id,
      campaign_id: writing.id,
      started_at: clock.at('-38m'),
    })}`;
  }
}

/** An early hour on what is no campaign: a flow that is written, a popup that is designed. */
export async function insertOtherHours(sql: Sql, clock: Clock): Promise<void> {
  const home = { agency_id: agencyId(AGENCY), client_id: clientId('maren') };
  await sql`insert into public.time_entries ${sql(
    [
      { key: 'tomasz', flow_id: idOf('flow', 'maren', 'Hello, quietly'), popup_id: null, note: 'The second letter' },
      { key: 'priya', flow_id: null, popup_id: idOf('popup', 'maren', 'The travel set, waiting list'), note: 'First sketch' },
    ].map(({ key, ...about }) => ({
      id: idOf('entry', key, 'early'),
      ...home,
      ...about,
      user_id: personId(key),
      started_at: clock.at('-3d 07:40'),
      ended_at: clock.at('-3d 08:25'),
    })),
  )}`;
}

async function insertMoveRequests(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  const agency_id = agencyId(AGENCY);
  const at = (status: string) =>
    told.filter(
      ({ campaign, home }) =>
        home.agency_id === agency_id && OPEN.includes(status) && campaign.status === status,
    );
  const asked = [
    { one: at('qa')[0], to: 'client_approval', by: 'dele', note: 'The grid is fixed, it can go to them today.', ago: '-95m' },
    { one: at('copy')[1], to: 'design', by: 'rosa', note: 'The client wants to see it on Thursday. Is the text ready enough?', ago: '-3h' },
  ] as const;
  const rows = asked.flatMap(({ one, to, by, note, ago }) =>
    one
      ? [
          {
            id: idOf('move request', one.campaign.number),
            ...one.home,
            campaign_id: one.id,
            from_status: one.campaign.status,
            to_status: to,
            note,
            requested_by: personId(by),
            created_at: clock.at(ago),
          },
        ]
      : [],
  );
  await sql`insert into public.move_requests ${sql(rows)}`;
}
