import { does, fresh, holdsAny, HOMES } from './matrix-tasks.ts';
import type { Table } from './matrix.ts';
import { idOf } from './people.ts';
import { agencyWide, both, either, self, shared, team, type Row, type Rule } from './rules.ts';

/** Two of each client for those who are named, and one of the agency for its whole team. */
export const eventRows: Row[] = [
  ...['shared', 'hidden'].flatMap((twin) =>
    HOMES.map(([agency, client]) => ({
      name: `${agency} ${client} ${twin}`,
      agency,
      client,
      reached: twin === 'shared',
      person: client === 'acme' ? 'copywriter' : 'copywriter_elsewhere',
      key: { id: idOf(agency, client, 'event', twin) },
    })),
  ),
  ...(['north', 'south'] as const).map((agency) => ({
    name: `${agency} all hands`,
    agency,
    person: 'copywriter',
    key: { id: idOf(agency, 'event', 'all hands') },
  })),
];

const parts = (more: Record<string, string> = {}): Row[] =>
  eventRows.map(({ key: { id = '' }, ...row }) => ({ ...row, key: { event_id: id, ...more } }));

const ofTheTeam: Rule = (by, row) => !row.client && agencyWide('users.read')(by, row);
const sees = either(team('events.read'), agencyWide('events.read'), does('events.read'), ofTheTeam);
const plans = either(team('events.write'), agencyWide('events.write'));

export const eventTables: Record<string, Table> = {
  company_events: {
    rows: eventRows,
    select: `id agency_id client_id title details place link starts_on ends_on starts_at ends_at time_zone recurrence recurs_until
      whole_team shared_at cancelled_at sequence created_by created_at updated_at`,
    read: either(sees, shared('events.read')),
    insert: {
      columns: `id client_id title details place link starts_on ends_on starts_at ends_at time_zone recurrence recurs_until whole_team
        shared_at`,
      rule: (by, row) =>
        holdsAny('events.write')(by, row) && (!row.client || team('clients.read')(by, row)),
      into: [...fresh, { name: 'for all', agency: 'north', key: {} }],
      values: ({ agency, client }) => ({
        client_id: client && idOf(agency, client),
        title: 'Planning',
        starts_on: '2026-12-01',
        ends_on: '2026-12-01',
        time_zone: 'Europe/London',
      }),
    },
    update: {
      columns: `title details place link starts_on ends_on starts_at ends_at time_zone recurrence recurs_until whole_team shared_at
        cancelled_at`,
      rule: plans,
      set: `title = 'Renamed'`,
    },
  },
  event_exceptions: {
    rows: parts({ occurs_on: '2026-12-08' }),
    select: 'event_id occurs_on agency_id starts_on starts_at created_at',
    read: either(sees, shared('events.read')),
    insert: {
      columns: 'event_id occurs_on starts_on starts_at',
      rule: plans,
      values: ({ key }) => ({ ...key, occurs_on: '2026-12-15' }),
    },
    update: { columns: 'starts_on starts_at', rule: plans, set: `starts_on = '2026-12-09'` },
    remove: { rule: plans },
  },
  event_attendees: {
    rows: parts(),
    select: 'event_id user_id agency_id answer answered_at created_at',
    read: sees,
    insert: {
      columns: 'event_id user_id',
      rule: both(plans, either(self, agencyWide('users.read'))),
      values: ({ agency, key }) => ({ ...key, user_id: idOf(agency, 'admin') }),
    },
    update: { columns: 'answer', rule: self, set: `answer = 'accepted'` },
    remove: { rule: plans },
  },
};
