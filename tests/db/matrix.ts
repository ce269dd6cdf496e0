import { idOf, type Agency, type Client } from './people.ts';
import {
  agencyWide,
  assignee,
  both,
  either,
  holds,
  near,
  reads,
  sameAgency,
  self,
  shared,
  team,
  writes,
  type Row,
  type Rule,
  type Standing,
} from './rules.ts';
import { reachOf } from './permissions.ts';
import { flowTables } from './matrix-flows.ts';
import { eventTables } from './matrix-events.ts';
import { postTables } from './matrix-posts.ts';
import { contentTables } from './matrix-content.ts';
import { decisionTables } from './matrix-decisions.ts';
import { taskTables } from './matrix-tasks.ts';
import { workTables } from './capacity/tables.ts';

type Values = Record<string, unknown>;

/** One table: which columns are granted, which rule reads and writes which rows. */
export type Table = {
  rows: Row[];
  select: string;
  read: Rule;
  insert?: {
    columns: string;
    rule: Rule;
    values: (row: Row) => Values;
    into?: Row[];
    refused?: (by: Standing | null, row: Row) => string;
  };
  update?: {
    columns: string;
    rule: Rule;
    set: string;
    instead?: (row: Row) => string | undefined;
    blind?: (by: Standing | null) => string | undefined;
  };
  remove?: { rule: Rule; blind?: (by: Standing | null) => string | undefined };
};

const HOMES: [Agency, Client][] = [
  ['north', 'acme'],
  ['north', 'bolt'],
  ['south', 'acme'],
];

const of = (agency: Agency, client: Client, ...words: string[]) => idOf(agency, client, ...words);

function perClient(
  key: (agency: Agency, client: Client) => Row['key'],
  more: Partial<Row> = {},
): Row[] {
  return HOMES.map(([agency, client]) => ({
    name: `${agency} ${client}`,
    agency,
    client,
    key: key(agency, client),
    ...more,
  }));
}

function twins(key: (agency: Agency, client: Client, twin: string) => Row['key']): Row[] {
  return ['shared', 'hidden'].flatMap((twin) =>
    perClient((agency, client) => key(agency, client, twin), { reached: twin === 'shared' }).map(
      (row) => ({
        ...row,
        name: `${row.name} ${twin}`,
      }),
    ),
  );
}

const people = (key: (agency: Agency, name: string) => Row['key']): Row[] =>
  (
    [
      ['north', 'copywriter'],
      ['north', 'approver'],
      ['north', 'member_elsewhere'],
      ['south', 'copywriter'],
    ] as const
  ).map(([agency, person]) => ({
    name: `${person} of ${agency}`,
    agency,
    person,
    key: key(agency, person),
  }));

const perAgency = (key: (agency: Agency) => Row['key']): Row[] =>
  (['north', 'south'] as const).map((agency) => ({ name: agency, agency, key: key(agency) }));

const campaign = (twin: string) => (agency: Agency, client: Client) => ({
  campaign_id: of(agency, client, 'campaign', twin),
});
const campaignOf = (row: Row, twin = 'shared') =>
  of(row.agency, row.client ?? 'acme', 'campaign', twin);
const clientOf = (row: Row) => idOf(row.agency, row.client ?? 'acme');
const DOCUMENT = { type: 'doc', content: [] };

/** Lower reach is enough to hand it on: the ceiling's guard speaks before the policy. */
const handsOn = (by: Standing | null) =>
  by && !['agency', 'assigned'].includes(reachOf('campaigns.create', by.role) ?? '')
    ? 'refused'
    : 'policy';

/** A comment on what one may not see is answered as if it were not there. */
const commentRefused = (by: Standing | null, row: Row) => {
  const sees = by && either(team('comments.internal'), shared('comments.client'))(by, row);
  if (!sees) return 'PT404';
  return row.key.audience === 'client' && row.reached === false ? 'PT409' : 'policy';
};

const commentRows: Row[] = twins((agency, client, twin) => ({
  subject_id: of(agency, client, 'campaign', twin),
})).flatMap((row) =>
  (['internal', 'client'] as const).map((audience) => ({
    ...row,
    name: `${row.name} ${audience}`,
    key: { ...row.key, audience },
  })),
);

const mayComment: Rule = (by, row) =>
  row.key.audience === 'internal'
    ? team('comments.internal')(by, row)
    : row.reached !== false &&
      either(writes('comments.client'), assignee('comments.client'))(by, row);

/** What only a mail carries is in no inbox. */
const inboxRows: Row[] = ['shared', 'hidden'].flatMap((twin) =>
  perClient((agency, client) => ({
    id: twin === 'shared' ? of(agency, client, 'notification') : of(agency, client, 'mailed'),
  })).map((row) => ({
    ...row,
    name: `${row.name} ${twin}`,
    reached: twin === 'shared',
    person: row.client === 'acme' ? 'copywriter' : 'member_elsewhere',
  })),
);

export const tables: Record<string, Table> = {
  agencies: {
    rows: perAgency((agency) => ({ id: idOf(agency) })),
    select: 'id slug name time_zone created_at',
    read: sameAgency,
    update: {
      columns: 'name time_zone',
      rule: agencyWide('agency.settings'),
      set: `name = 'Renamed'`,
    },
  },
  user_profiles: {
    rows: people((agency, name) => ({ id: idOf(agency, name) })),
    select: 'id agency_id name title deactivated_at created_at',
    read: either(agencyWide('users.read'), self, near),
    update: {
      columns: 'name title deactivated_at',
      rule: either(agencyWide('users.manage'), self),
      set: `title = 'Renamed'`,
    },
  },
  user_contacts: {
    rows: people((agency, name) => ({ user_id: idOf(agency, name) })),
    select: 'user_id agency_id email',
    read: either(agencyWide('users.read'), self),
  },
  user_roles: {
    rows: people((agency, name) => ({ user_id: idOf(agency, name) })),
    select: 'user_id agency_id role created_at',
    read: either(agencyWide('users.read'), self),
    insert: {
      columns: 'user_id agency_id role',
      rule: agencyWide('users.manage'),
      into: people((agency, name) => ({ user_id: idOf(agency, name) })).filter(
        ({ person }) => person === 'copywriter',
      ),
      values: (row) => ({ ...row.key, agency_id: idOf(row.agency), role: 'manager' }),
    },
    remove: {
      rule: agencyWide('users.manage'),
      blind: (by) => (by?.role === 'admin' ? 'PT409' : undefined),
    },
  },
  permissions: {
    rows: [{ name: 'users.manage', agency: 'north', key: { slug: 'users.manage' } }],
    select: 'slug flag',
    read: holds('users.read'),
  },
  role_ceilings: {
    rows: [
      {
        name: 'admin users.manage',
        agency: 'north',
        key: { role: 'admin', permission: 'users.manage' },
      },
    ],
    select: 'role permission reach by_default default_reach',
    read: holds('roles.manage'),
  },
  role_permissions: {
    rows: perAgency((agency) => ({
      agency_id: idOf(agency),
      role: 'copywriter',
      permission: 'campaigns.read',
    })),
    select: 'agency_id role permission reach',
    read: agencyWide('users.read'),
    insert: {
      columns: 'agency_id role permission reach',
      rule: agencyWide('roles.manage'),
      values: (row) => ({ ...row.key, permission: 'campaigns.create', reach: 'assigned' }),
      refused: handsOn,
    },
    update: {
      columns: 'reach',
      rule: agencyWide('roles.manage'),
      set: `reach = 'own'`,
      blind: (by) => (by?.role === 'admin' ? 'PT409' : undefined),
    },
    remove: {
      rule: agencyWide('roles.manage'),
      blind: (by) => (by?.role === 'admin' ? 'PT409' : undefined),
    },
  },
  invitations: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'invitation') })),
    select:
      'id agency_id email name roles client_id approver expires_at accepted_at revoked_at invited_by created_at',
    read: either(agencyWide('users.manage'), team('client_members.manage')),
    update: {
      columns: 'revoked_at',
      rule: either(agencyWide('users.manage'), team('client_members.manage')),
      set: 'revoked_at = now()',
    },
  },
  audit_log: {
    rows: perAgency((agency) => ({ agency_id: idOf(agency), action: 'user_profiles.update' })),
    select: 'id agency_id actor_id action subject_kind subject_id before after created_at',
    read: agencyWide('audit.read'),
  },
  clients: {
    rows: perClient((agency, client) => ({ id: idOf(agency, client) })),
    select:
      'id agency_id slug name brand_color time_zone currency status sender_name sender_email website created_at',
    read: reads('clients.read'),
    insert: {
      columns:
        'agency_id slug name brand_color time_zone currency sender_name sender_email website',
      rule: agencyWide('clients.create'),
      values: (row) => ({ agency_id: idOf(row.agency), slug: 'fresh', name: 'Fresh' }),
    },
    update: {
      columns: 'name brand_color time_zone currency status sender_name sender_email website',
      rule: writes('clients.update'),
      set: `name = 'Renamed'`,
    },
  },
  client_internals: {
    rows: perClient((agency, client) => ({ client_id: idOf(agency, client) })),
    select: 'client_id agency_id notes voice updated_at',
    read: team('clients.notes_read'),
    update: {
      columns: 'notes voice',
      rule: writes('clients.notes_write'),
      set: `notes = 'Read this'`,
    },
  },
  client_portals: {
    rows: perClient((agency, client) => ({ client_id: idOf(agency, client) })),
    select: 'client_id agency_id rooms updated_at',
    read: reads('clients.read'),
    update: {
      columns: 'rooms',
      rule: writes('portal.manage'),
      set: `rooms = '{requests}'`,
    },
  },
  client_assignments: {
    rows: perClient((agency, client) => ({
      client_id: idOf(agency, client),
      user_id: idOf(agency, client === 'acme' ? 'staff' : 'staff_elsewhere'),
    })),
    select: 'client_id user_id duty agency_id created_at',
    read: reads('clients.read'),
    insert: {
      columns: 'client_id user_id duty agency_id',
      rule: agencyWide('clients.update'),
      values: (row) => ({
        client_id: clientOf(row),
        user_id: idOf(row.agency, 'manager'),
        duty: 'account_manager',
        agency_id: idOf(row.agency),
      }),
    },
    remove: { rule: agencyWide('clients.update') },
  },
  client_members: {
    rows: perClient((agency, client) => ({
      client_id: idOf(agency, client),
      user_id: idOf(agency, client === 'acme' ? 'member' : 'member_elsewhere'),
    })),
    select: 'client_id user_id agency_id approver billing created_at',
    read: reads('clients.read'),
    insert: {
      columns: 'client_id user_id agency_id approver billing',
      rule: writes('client_members.manage'),
      values: (row) => ({
        client_id: clientOf(row),
        user_id: idOf(row.agency, row.client === 'acme' ? 'member_elsewhere' : 'member'),
        agency_id: idOf(row.agency),
      }),
    },
    update: {
      columns: 'approver billing',
      rule: writes('client_members.manage'),
      set: 'approver = true, billing = false',
    },
    remove: { rule: writes('client_members.manage') },
  },
  client_integrations: {
    rows: perClient((agency, client) => ({ client_id: idOf(agency, client) })),
    select:
      'client_id provider agency_id status default_list_ids attribution_window postal_address last_synced_at last_error connected_by connected_at',
    read: team('campaigns.read'),
    update: {
      columns: 'status default_list_ids attribution_window postal_address',
      rule: writes('integrations.manage'),
      set: `postal_address = '1 High Street'`,
    },
  },
  files: {
    rows: [
      ...twins((agency, client, twin) => ({ id: of(agency, client, 'file', twin) })),
      ...perClient((agency, client) => ({ id: of(agency, client, 'recording') })).map((row) => ({
        ...row,
        name: `${row.name} recording`,
      })),
    ],
    select:
      'id agency_id client_id object_key bucket name mime bytes sha256 width height uploaded_by shared_at created_at',
    read: (by, row) =>
      (row.reached === undefined ? team('calls.read') : reads('documents.read'))(by, row),
  },
  activity: {
    rows: twins((agency, client, twin) => ({
      subject_id: of(agency, client, 'campaign', 'shared'),
      verb: twin === 'shared' ? 'cast_client' : 'cast_internal',
    })),
    select:
      'id agency_id client_id subject_kind subject_id verb actor_id audience detail created_at',
    read: reads('campaigns.read'),
  },
  comments: {
    rows: twins((agency, client, twin) => ({
      id: of(agency, client, 'comment', twin === 'shared' ? 'client' : 'internal'),
    })).map((row) => ({
      ...row,
      person:
        row.reached === false ? 'manager' : row.client === 'acme' ? 'member' : 'member_elsewhere',
    })),
    select:
      'id agency_id client_id subject_kind subject_id parent_id audience body mentions author_id edited_at created_at',
    read: either(team('comments.internal'), shared('comments.client')),
    insert: {
      columns: 'subject_kind subject_id parent_id audience body mentions',
      rule: mayComment,
      into: commentRows,
      values: (row) => ({ ...row.key, subject_kind: 'campaign', body: 'Hello' }),
      refused: commentRefused,
    },
    update: { columns: 'body', rule: self, set: `body = 'Edited'` },
  },
  crm_notifications: {
    rows: inboxRows,
    select: `id agency_id user_id kind event subject_kind subject_id client_id actor_id detail read_at archived_at snoozed_until
      surfaced_at created_at in_app`,
    read: both(self, (_, row) => row.reached === true),
    update: { columns: 'read_at archived_at snoozed_until', rule: self, set: 'read_at = now()' },
    remove: { rule: self },
  },
  person_settings: {
    rows: people((agency, name) => ({ user_id: idOf(agency, name) })),
    select: `user_id agency_id time_zone digest digest_hour digest_weekday next_digest_at quiet_from quiet_until slack_member
      single_keys tour_step tour_ended_at`,
    read: self,
    update: {
      columns:
        'time_zone digest digest_hour digest_weekday quiet_from quiet_until slack_member single_keys tour_step tour_ended_at',
      rule: self,
      set: 'single_keys = false',
    },
  },
  slack_hooks: {
    rows: perAgency((agency) => ({ id: idOf(agency, 'hook') })),
    select: `id agency_id client_id name events shared quiet_from quiet_until status last_posted_at last_error created_by
      created_at`,
    read: agencyWide('integrations.manage'),
    update: {
      columns: 'name events shared quiet_from quiet_until status',
      rule: agencyWide('integrations.manage'),
      set: `status = 'off'`,
    },
    remove: { rule: agencyWide('integrations.manage') },
  },
  notification_preferences: {
    rows: people((agency, name) => ({ user_id: idOf(agency, name) })),
    select: 'user_id event agency_id in_app digest mail slack',
    read: self,
  },
  approvals: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'approval') })),
    select:
      'id agency_id client_id subject_kind subject_id read_permission decide_permission policy status round content_hash decide_by requested_by concern closed_at created_at',
    read: reads('campaigns.read'),
  },
  approval_decisions: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'decision') })),
    select:
      'id agency_id client_id approval_id user_id read_permission decision note content_hash by_link address created_at',
    read: reads('campaigns.read'),
  },
  campaign_approvals: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'approval') })),
    select:
      'id agency_id client_id campaign_id status round content_hash decide_by requested_by concern closed_at created_at',
    read: reads('campaigns.read'),
  },
  crm_campaigns: {
    rows: twins((agency, client, twin) => ({ id: of(agency, client, 'campaign', twin) })),
    select: `id agency_id client_id number title channel status status_order held_from priority goal audience audience_size offer sender_name
      sender_email due_on decide_by send_at sent_at shared_at stage_since version created_by created_at updated_at`,
    read: reads('campaigns.read'),
    insert: {
      columns:
        'client_id title channel priority goal audience audience_size offer sender_name sender_email due_on decide_by send_at',
      rule: writes('campaigns.create'),
      into: perClient(() => ({})),
      values: (row) => ({ client_id: clientOf(row), title: 'Fresh' }),
    },
    update: {
      columns:
        'title channel priority goal audience audience_size offer sender_name sender_email due_on decide_by send_at',
      rule: writes('campaigns.edit_brief'),
      set: `title = 'Renamed'`,
    },
    remove: { rule: writes('campaigns.delete') },
  },
  crm_campaign_internals: {
    rows: twins((agency, client, twin) => campaign(twin)(agency, client)),
    select: 'campaign_id agency_id client_id brief estimate_minutes updated_at',
    read: team('campaigns.read'),
    update: {
      columns: 'brief estimate_minutes',
      rule: writes('campaigns.edit_brief'),
      set: `brief = 'Briefed'`,
    },
  },
  campaign_assignees: {
    rows: perClient((agency, client) => ({
      ...campaign('shared')(agency, client),
      duty: 'copywriter',
    })),
    select: 'campaign_id duty user_id agency_id client_id created_at',
    read: team('campaigns.read'),
    insert: {
      columns: 'campaign_id duty user_id',
      rule: writes('campaigns.assign'),
      values: (row) => ({
        campaign_id: campaignOf(row, 'hidden'),
        duty: 'implementor',
        user_id: idOf(row.agency, 'staff'),
      }),
    },
    update: {
      columns: 'user_id',
      rule: writes('campaigns.assign'),
      set: `user_id = '${idOf('north', 'manager')}'`,
      instead: (row) => (row.agency === 'south' ? '23503' : undefined),
      blind: (by) => (by?.agency === 'south' && by.role === 'admin' ? '23503' : undefined),
    },
    remove: { rule: writes('campaigns.assign') },
  },
  campaign_labels: {
    rows: perClient((agency, client) => ({ ...campaign('shared')(agency, client), label: 'vip' })),
    select: 'campaign_id label agency_id client_id',
    read: team('campaigns.read'),
    insert: {
      columns: 'campaign_id label',
      rule: writes('campaigns.edit_brief'),
      values: (row) => ({ campaign_id: campaignOf(row), label: 'fresh' }),
    },
    remove: { rule: writes('campaigns.edit_brief') },
  },
  campaign_copies: {
    rows: twins((agency, client, twin) => ({ id: of(agency, client, 'copy', twin) })),
    select:
      'id agency_id client_id campaign_id version based_on subject preview_text body note author_id shared_at created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'campaign_id based_on subject preview_text body note',
      rule: either(writes('campaigns.edit_copy'), assignee('campaigns.edit_copy', 'copywriter')),
      into: perClient(() => ({})),
      values: (row) => ({ campaign_id: campaignOf(row), based_on: 2, body: DOCUMENT }),
    },
  },
  campaign_designs: {
    rows: twins((agency, client, twin) => ({ id: of(agency, client, 'design', twin) })),
    select:
      'id agency_id client_id campaign_id version file_id note author_id shared_at created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'campaign_id file_id note',
      rule: either(writes('campaigns.edit_design'), assignee('campaigns.edit_design', 'designer')),
      into: perClient(() => ({})),
      values: (row) => ({
        campaign_id: campaignOf(row),
        file_id: of(row.agency, row.client ?? 'acme', 'file', 'hidden'),
      }),
    },
  },
  campaign_revisions: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'revision') })),
    select:
      'id agency_id client_id campaign_id from_status to_status actor_id reason copy_version design_version content_hash fields created_at',
    read: team('campaigns.read'),
  },
  campaign_schedules: {
    rows: perClient(campaign('shared')),
    select:
      'campaign_id agency_id client_id state attempt cancel_requested_at klaviyo_campaign_id send_requested_at detail updated_at',
    read: team('campaigns.read'),
  },
  portal_requests: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'request') })),
    select: `id agency_id client_id kind title details answers desired_on lead_days urgent_reason scope_choice scope_month filed_by_team
      status answer campaign_id work_id created_by closed_by closed_at created_at`,
    read: reads('campaigns.read'),
    insert: {
      columns: 'id client_id kind title details answers desired_on urgent_reason scope_choice',
      rule: either(writes('requests.create'), writes('requests.process')),
      values: (row) => ({ client_id: clientOf(row), title: 'Please' }),
    },
  },
  request_lead_times: {
    rows: perAgency((agency) => ({ agency_id: idOf(agency), kind: 'flow' })),
    select: 'agency_id kind working_days',
    read: sameAgency,
    update: {
      columns: 'working_days',
      rule: agencyWide('agency.settings'),
      set: 'working_days = 20',
    },
  },
  request_files: {
    rows: perClient((agency, client) => ({ request_id: of(agency, client, 'request') })),
    select: 'request_id file_id agency_id client_id created_at',
    read: reads('campaigns.read'),
    insert: {
      columns: 'request_id file_id',
      rule: both(
        either(writes('requests.create'), writes('requests.process')),
        (by, row) => by.name === (row.client === 'acme' ? 'member' : 'member_elsewhere'),
      ),
      values: (row) => ({
        request_id: of(row.agency, row.client ?? 'acme', 'request'),
        file_id: of(row.agency, row.client ?? 'acme', 'file', 'own'),
      }),
      refused: (by, row) =>
        by && either(writes('requests.create'), writes('requests.process'))(by, row)
          ? 'PT404'
          : 'policy',
    },
  },
  crm_scope_packages: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'package') })),
    select: 'id agency_id client_id name starts_on ends_on created_by created_at',
    read: reads('scope.read'),
  },
  crm_scope_items: {
    rows: perClient((agency, client) => ({
      package_id: of(agency, client, 'package'),
      kind: 'campaigns',
    })),
    select: 'package_id kind agency_id client_id min_units max_units carry_cap',
    read: reads('scope.read'),
  },
  crm_scope_overrides: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'override') })),
    select:
      'id agency_id client_id kind month units up_to basis reason request_id granted_by created_at',
    read: team('scope.read'),
    insert: {
      columns: 'client_id kind month units basis reason',
      rule: writes('scope.override'),
      values: (row) => ({
        client_id: clientOf(row),
        kind: 'popups',
        month: '2100-01-01',
        basis: 'goodwill',
        reason: 'Why not',
      }),
    },
  },
  crm_scope_warnings: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'warning') })),
    select: 'id agency_id client_id kind month level committed available created_at',
    read: team('scope.read'),
  },
  goals: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'goal') })).map((row) => ({
      ...row,
      reached: row.client === 'acme',
    })),
    select:
      'id agency_id client_id kind starts_on ends_on target currency note created_by created_at updated_at',
    read: reads('goals.read'),
    insert: {
      columns: 'client_id kind starts_on ends_on target note',
      rule: writes('goals.manage'),
      values: (row) => ({
        client_id: clientOf(row),
        kind: 'sends',
        starts_on: '2100-01-01',
        ends_on: '2100-03-31',
        target: 12,
      }),
    },
    update: {
      columns: 'starts_on ends_on target note',
      rule: writes('goals.manage'),
      set: 'target = 7',
    },
    remove: { rule: writes('goals.manage') },
  },
  campaign_requests: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'request') })),
    select:
      'id agency_id client_id title details desired_on status answer campaign_id created_by created_at',
    read: reads('campaigns.read'),
  },
  campaign_metrics: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'metric') })),
    select: `id agency_id client_id klaviyo_campaign_id campaign_id import_id name subject channel send_time audiences tags recipients
      delivered opens opens_unique clicks clicks_unique conversions conversion_uniques conversion_value_minor currency
      conversion_metric unsubscribes spam_complaints bounced failed source attribution_window synced_at`,
    read: reads('campaign_metrics.read'),
  },
  campaign_variations: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'variation') })),
    select: `id agency_id client_id klaviyo_campaign_id variation name recipients delivered opens_unique clicks_unique
      conversion_uniques unsubscribes synced_at`,
    read: team('campaign_metrics.read'),
  },
  list_sizes: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'list size') })),
    select: 'id agency_id client_id list_id list_name day size source counted_by counted_at',
    read: team('goals.read'),
    insert: {
      columns: 'client_id day size',
      rule: writes('goals.manage'),
      values: (row) => ({ client_id: clientOf(row), day: '2025-02-01', size: 12 }),
    },
    remove: { rule: writes('goals.manage') },
  },
  metric_imports: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'import') })),
    select: 'id agency_id client_id file_name row_count created_by created_at',
    read: team('metrics.import'),
    insert: {
      columns: 'client_id file_name row_count',
      rule: writes('metrics.import'),
      values: (row) => ({ client_id: clientOf(row), file_name: 'b.csv' }),
    },
  },
  metric_import_rows: {
    rows: perClient((agency, client) => ({ id: of(agency, client, 'row') })),
    select: 'id agency_id client_id import_id line status campaign_id values reason',
    read: team('metrics.import'),
    insert: {
      columns: 'import_id line status values reason',
      rule: writes('metrics.import'),
      values: (row) => ({
        import_id: of(row.agency, row.client ?? 'acme', 'import'),
        line: 2,
        status: 'error',
        values: {},
      }),
    },
    update: { columns: 'status', rule: writes('metrics.import'), set: `status = 'unmatched'` },
  },
  ...taskTables,
  ...eventTables,
  ...workTables,
  ...postTables({ perClient, twins }),
  ...contentTables,
  ...flowTables,
  ...decisionTables,
};
