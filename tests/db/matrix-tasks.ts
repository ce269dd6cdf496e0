import type { Table } from './matrix.ts';
import { idOf, type Agency, type Client } from './people.ts';
import { reachOf } from './permissions.ts';
import { agencyWide, both, either, self, shared, team, type Row, type Rule } from './rules.ts';

export const HOMES: [Agency, Client][] = [
  ['north', 'acme'],
  ['north', 'bolt'],
  ['south', 'acme'],
];

/** On the agency's side, however far: what one begins is one's own. */
export const holdsAny =
  (permission: string): Rule =>
  (by) =>
    !['member', undefined].includes(reachOf(permission, by.role));

/** Does the task: in the cast it is always the client's copywriter. */
export const does =
  (permission: string): Rule =>
  (by, row) =>
    self(by, row) && holdsAny(permission)(by, row);

export const taskRows = (key: (agency: Agency, ...words: string[]) => Row['key']): Row[] => [
  ...['shared', 'hidden'].flatMap((twin) =>
    HOMES.map(([agency, client]) => ({
      name: `${agency} ${client} ${twin}`,
      agency,
      client,
      reached: twin === 'shared',
      person: client === 'acme' ? 'copywriter' : 'copywriter_elsewhere',
      key: key(agency, client, 'task', twin),
    })),
  ),
  ...(['north', 'south'] as const).map((agency) => ({
    name: `${agency} in-house`,
    agency,
    person: 'copywriter',
    key: key(agency, 'task', 'in-house'),
  })),
];

export const fresh: Row[] = HOMES.map(([agency, client]) => ({
  name: `${agency} ${client}`,
  agency,
  client,
  key: {},
}));

const everybody = (permission: string) =>
  either(team(permission), agencyWide(permission), does(permission));

export const taskTables: Record<string, Table> = {
  tasks: {
    rows: taskRows((agency, ...words) => ({ id: idOf(agency, ...words) })),
    select: `id agency_id client_id title details status status_order priority due_on due_order subject_kind subject_id shared_at
      closed_at version created_by created_at updated_at`,
    read: either(everybody('tasks.read'), shared('tasks.read')),
    insert: {
      columns: 'id client_id title details priority due_on subject_kind subject_id shared_at',
      rule: (by, row) =>
        holdsAny('tasks.write')(by, row) && (!row.client || team('clients.read')(by, row)),
      into: [...fresh, { name: 'in-house', agency: 'north', key: {} }],
      values: ({ agency, client }) => ({
        client_id: client && idOf(agency, client),
        title: 'Call them',
      }),
    },
    update: {
      columns: 'title details status priority due_on shared_at',
      rule: everybody('tasks.write'),
      set: `title = 'Renamed'`,
    },
  },
  task_assignees: {
    rows: taskRows((agency, ...words) => ({ task_id: idOf(agency, ...words) })),
    select: 'task_id user_id agency_id client_id created_at',
    read: everybody('tasks.read'),
    insert: {
      columns: 'task_id user_id',
      rule: both(everybody('tasks.write'), either(self, agencyWide('users.read'))),
      values: ({ agency, key }) => ({ ...key, user_id: idOf(agency, 'admin') }),
    },
    remove: { rule: everybody('tasks.write') },
  },
};
