import type { Table } from './matrix.ts';
import { idOf, type Agency, type Client } from './people.ts';
import {
  assignee,
  either,
  memberOf,
  reads,
  self,
  shared,
  team,
  writes,
  type Row,
  type Standing,
} from './rules.ts';

const HOMES: [Agency, Client][] = [
  ['north', 'acme'],
  ['north', 'bolt'],
  ['south', 'acme'],
];

const perClient = (key: (agency: Agency, client: Client) => Row['key']): Row[] =>
  HOMES.map(([agency, client]) => ({
    name: `${agency} ${client}`,
    agency,
    client,
    key: key(agency, client),
  }));

const perAudience = (key: (agency: Agency, client: Client, audience: string) => Row['key']) =>
  ['client', 'internal'].flatMap((audience): Row[] =>
    perClient((agency, client) => key(agency, client, audience)).map((row) => ({
      ...row,
      name: `${row.name} ${audience}`,
      reached: audience === 'client',
      person:
        audience === 'internal' ? 'manager' : row.client === 'acme' ? 'member' : 'member_elsewhere',
    })),
  );

const said = either(team('comments.internal'), shared('comments.client'));
const ofApproval = (agency: Agency, client: Client, ...words: string[]) => ({
  approval_id: idOf(agency, client, 'approval', ...words),
});

/** The newest version in the cast has not reached the client: to its people it is not there. */
const pinRefused = (by: Standing | null, row: Row) =>
  by && memberOf('annotations.write')(by, row) ? 'PT404' : 'policy';

export const decisionTables: Record<string, Table> = {
  design_annotations: {
    rows: perAudience((agency, client, audience) => ({
      id: idOf(agency, client, 'pin', audience),
    })),
    select: `id agency_id client_id subject_kind subject_id number version x y w h audience blocking status carried_version resolved_version
      resolved_by resolved_at body author_id shared_at created_at`,
    read: said,
    insert: {
      columns: 'subject_kind subject_id version x y w h audience blocking body',
      rule: either(team('annotations.write'), assignee('annotations.write')),
      into: perClient(() => ({})),
      values: (row) => ({
        subject_kind: 'campaign',
        subject_id: idOf(row.agency, row.client ?? 'acme', 'campaign', 'shared'),
        version: 2,
        x: 10,
        y: 10,
        audience: 'internal',
        body: 'Here',
      }),
      refused: pinRefused,
    },
    update: { columns: 'x y w h blocking body', rule: self, set: `body = 'Edited'` },
  },
  annotation_events: {
    rows: perAudience((agency, client, audience) => ({
      id: idOf(agency, client, 'pin event', audience),
    })),
    select: 'id agency_id client_id annotation_id audience verdict version actor_id created_at',
    read: said,
  },
  client_approval_settings: {
    rows: perClient((agency, client) => ({ client_id: idOf(agency, client) })),
    select: 'client_id agency_id policy reminders hours_from hours_until posts updated_at',
    read: reads('clients.read'),
    update: {
      columns: 'policy reminders hours_from hours_until posts',
      rule: writes('portal.manage'),
      set: `policy = 'all'`,
    },
  },
  approval_reviewers: {
    rows: perClient((agency, client) => ofApproval(agency, client)),
    select:
      'approval_id user_id agency_id client_id read_permission asked_at mailed_at opened_at commented_at',
    read: team('campaigns.read'),
  },
  approval_delegations: {
    rows: perClient((agency, client) => ({ id: idOf(agency, client, 'delegation') })),
    select: 'id agency_id client_id approval_id read_permission from_id to_id note created_at',
    read: reads('campaigns.read'),
  },
  approval_contents: {
    rows: perClient((agency, client) => ofApproval(agency, client)),
    select: 'approval_id agency_id client_id read_permission content created_at',
    read: reads('campaigns.read'),
  },
  approval_reminders: {
    rows: perClient((agency, client) => ({ id: idOf(agency, client, 'reminder') })),
    select: 'id agency_id client_id approval_id read_permission kind due_at sent_at created_at',
    read: team('campaigns.read'),
  },
};
