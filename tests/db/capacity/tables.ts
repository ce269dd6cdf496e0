import type { Table } from '../matrix.ts';
import { idOf, type Agency, type Client } from '../people.ts';
import { reachOf } from '../permissions.ts';
import { agencyWide, both, either, self, team, writes, type Row, type Rule } from '../rules.ts';

const HOMES: [Agency, Client][] = [
  ['north', 'acme'],
  ['north', 'bolt'],
  ['south', 'acme'],
];
const AGENCIES: Agency[] = ['north', 'south'];

export const own = (permission: string): Rule =>
  both(self, (by) => reachOf(permission, by.role) === 'own');

const copywriterOf = (client: Client) =>
  client === 'acme' ? 'copywriter' : 'copywriter_elsewhere';

const ofCopywriter = (key: (agency: Agency) => Row['key']): Row[] =>
  AGENCIES.map((agency) => ({
    name: `copywriter of ${agency}`,
    agency,
    person: 'copywriter',
    key: key(agency),
  }));

const perClient = (key: (agency: Agency, client: Client) => Row['key']): Row[] =>
  HOMES.map(([agency, client]) => ({
    name: `${agency} ${client}`,
    agency,
    client,
    person: copywriterOf(client),
    key: key(agency, client),
  }));

const entries: Row[] = [
  ...perClient((agency, client) => ({ id: idOf(agency, client, 'entry') })),
  ...AGENCIES.map((agency) => ({
    name: `${agency} without a client`,
    agency,
    person: 'manager',
    key: { id: idOf(agency, 'entry') },
  })),
];
const tracks = either(agencyWide('time.track'), own('time.track'));
const readsTime = either(agencyWide('time.read'), own('time.read'));
const reachesClient: Rule = (by, row) => !row.client || writes('clients.read')(by, row);
const manages = agencyWide('capacity.manage');

export const workTables: Record<string, Table> = {
  person_capacities: {
    rows: ofCopywriter((agency) => ({ user_id: idOf(agency, 'copywriter') })),
    select: 'user_id from_on agency_id minutes_a_week created_at',
    read: agencyWide('users.read'),
    insert: {
      columns: 'user_id from_on agency_id minutes_a_week',
      rule: manages,
      values: (row) => ({
        ...row.key,
        from_on: '2026-02-02',
        agency_id: idOf(row.agency),
        minutes_a_week: 1200,
      }),
    },
    update: { columns: 'minutes_a_week', rule: manages, set: 'minutes_a_week = 600' },
    remove: { rule: manages },
  },
  time_off: {
    rows: ofCopywriter((agency) => ({ id: idOf(agency, 'time_off') })),
    select: 'id agency_id user_id from_on to_on note created_at',
    read: agencyWide('users.read'),
    insert: {
      columns: 'agency_id user_id from_on to_on note',
      rule: manages,
      values: (row) => ({
        agency_id: idOf(row.agency),
        user_id: idOf(row.agency, 'copywriter'),
        from_on: '2026-03-02',
        to_on: '2026-03-06',
      }),
    },
    remove: { rule: manages },
  },
  stage_estimates: {
    rows: ofCopywriter((agency) => ({
      agency_id: idOf(agency),
      kind: 'campaign',
      stage: 'copy',
    })),
    select: 'agency_id kind stage minutes',
    read: agencyWide('users.read'),
    insert: {
      columns: 'agency_id kind stage minutes',
      rule: manages,
      values: (row) => ({ ...row.key, stage: 'design', minutes: 300 }),
    },
    update: { columns: 'minutes', rule: manages, set: 'minutes = 90' },
  },
  time_entries: {
    rows: entries,
    select:
      'id agency_id user_id client_id campaign_id flow_id popup_id started_at ended_at on_day minutes note created_at updated_at',
    read: readsTime,
    insert: {
      columns:
        'user_id client_id campaign_id flow_id popup_id started_at ended_at on_day minutes note',
      rule: both(tracks, reachesClient),
      values: (row) => ({
        user_id: idOf(row.agency, row.person ?? ''),
        client_id: row.client ? idOf(row.agency, row.client) : null,
        on_day: '2026-01-07',
        minutes: 30,
      }),
    },
    update: {
      columns: 'started_at ended_at minutes note',
      rule: tracks,
      set: `note = 'Edited'`,
    },
    remove: { rule: tracks },
  },
  approved_weeks: {
    rows: perClient((agency, client) => ({ user_id: idOf(agency, copywriterOf(client)) })),
    select: 'user_id week agency_id created_at',
    read: readsTime,
    insert: {
      columns: 'user_id week agency_id',
      rule: manages,
      values: (row) => ({ ...row.key, week: '2025-02-03', agency_id: idOf(row.agency) }),
    },
    remove: { rule: manages },
  },
  client_hours: {
    rows: perClient((agency, client) => ({ client_id: idOf(agency, client) })),
    select: 'client_id from_month agency_id minutes_a_month',
    read: agencyWide('time.read'),
    insert: {
      columns: 'client_id from_month agency_id minutes_a_month',
      rule: agencyWide('scope.manage'),
      values: (row) => ({
        ...row.key,
        from_month: '2026-02-01',
        agency_id: idOf(row.agency),
        minutes_a_month: 600,
      }),
    },
    update: {
      columns: 'minutes_a_month',
      rule: agencyWide('scope.manage'),
      set: 'minutes_a_month = 60',
    },
  },
  move_requests: {
    rows: perClient((agency, client) => ({ id: idOf(agency, client, 'move_request') })),
    select:
      'id agency_id client_id campaign_id from_status to_status status note answer requested_by decided_by decided_at created_at',
    read: team('campaigns.read'),
  },
};
