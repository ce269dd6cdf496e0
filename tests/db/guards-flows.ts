import { person, service, type Actor } from './actors.ts';
import type { Proof } from './guards.ts';
import { placed } from './moves.ts';
import { idOf } from './people.ts';

const claiming = (actor: Actor): Actor => ({ ...actor, role: 'postgres' });
const admin = person('admin');

const acme = idOf('north', 'acme');
const who = (name: string) => idOf('north', name);
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const flow = of('flow', 'shared');
const hidden = of('flow', 'hidden');
const draft = of('popup', 'hidden');
const step = of('step', 'shared');
const variant = of('variant', 'shared');
const messageOf = (status: string) => idOf('message of', placed('crm_flows', status));

const changed = (what: string) => `rows 1 changed ${what}`;
const counting = (from: string) => `select count(*) from ${from}`;
const messages = (event: string) => ({
  messages: counting(`realtime.messages where event = '${event}'`),
});
const statusOf = (table: string, id: string) => ({
  status: `select status from public.${table} where id = '${id}'`,
});
const versionOf = (id: string) => ({
  version: `select version from public.crm_flows where id = '${id}'`,
});
const said = { activity: counting('public.activity') };
const move = (table: string, from: string, to: string) =>
  `update public.${table} set status = '${to}' where id = '${placed(table, from)}'`;
const copy = (to: string, based_on: number) =>
  `insert into public.flow_copies (step_id, based_on, subject, body) values ('${to}', ${based_on}, 'Other', '{"type": "doc"}')`;
const design = (to: string) =>
  `insert into public.flow_designs (step_id, file_id) values ('${to}', '${of('file', 'attached')}')`;
const assign = (to: string, duty: string, name: string) =>
  `insert into public.flow_assignees (flow_id, duty, user_id) values ('${to}', '${duty}', '${who(name)}')`;
const enlist = (to: string, duty: string, name: string) =>
  `insert into public.popup_assignees (popup_id, duty, user_id) values ('${to}', '${duty}', '${who(name)}')`;
const ask = (kind: string, table: string) =>
  `update public.approvals set status = 'pending' where subject_id = '${placed(table, 'client_approval')}' and subject_kind = '${kind}'`;
const owner: Actor = { ...service, name: 'the owner', role: 'postgres', claims: {} };
/** The first variant of a test that runs, and a report of a campaign in two variations named like its own. */
const tried = idOf('variant of', placed('crm_ab_tests', 'running'), 'A');
const counted = {
  counted: `select recipients || ' ' || successes from public.ab_test_variants where id = '${tried}'`,
};
const variation = (name: string, opens: number) =>
  `insert into public.campaign_variations (agency_id, client_id, klaviyo_campaign_id, variation, name, delivered, opens_unique, synced_at)
    values ('${idOf('north')}', '${acme}', 'K1', '${name}', '${name}', 100, ${opens}, now())`;
const reported = `delete from public.campaign_variations where client_id = '${acme}';
  update public.campaign_metrics set campaign_id = '${of('campaign', 'shared')}' where id = '${of('metric')}';
  ${variation('A', 20)}; ${variation('B', 25)}`;
const approve = (table: string) =>
  `update public.approvals set status = 'approved' where subject_id = '${placed(table, 'client_approval')}' and status = 'pending'`;
/** What one person was given long ago goes on to another. */
const handedOn = (table: string, key: string, id: string): Proof => ({
  as: admin,
  before: `delete from public.${table} where ${key} = '${id}' and duty = 'implementor';
    insert into public.${table} (${key}, duty, user_id) values ('${id}', 'implementor', '${who('staff')}');
    update public.${table} set created_at = '2020-01-01' where ${key} = '${id}'`,
  statement: `update public.${table} set user_id = '${who('manager')}' where ${key} = '${id}' and duty = 'implementor'`,
  sees: {
    since: `select created_at from public.${table} where ${key} = '${id}' and duty = 'implementor'`,
  },
  expected: changed('since'),
});
const popup = (set: string, status: string) =>
  `update public.crm_popups set ${set} where id = '${placed('crm_popups', status)}'`;

export const flowProofs: Record<string, Proof> = {
  jobs_give_up_a_flow: {
    as: claiming(admin),
    before: `insert into public.flow_publications (flow_id, agency_id, client_id, state, wanted)
        values ('${flow}', '${idOf('north')}', '${acme}', 'pending', 'live')
        on conflict (flow_id) do update set state = 'pending';
      insert into private.jobs (queue, payload, status) values ('publish-flow', '{"flow_id": "${flow}"}', 'running')`,
    statement: `update private.jobs set status = 'parked' where queue = 'publish-flow' and payload ->> 'flow_id' = '${flow}'`,
    sees: { state: `select state from public.flow_publications where flow_id = '${flow}'` },
    expected: changed('state'),
  },
  approvals_decide_flow: {
    as: claiming(person('approver')),
    before: `alter table public.approvals disable trigger user; ${ask('flow_email', 'flow_steps')}; alter table public.approvals enable trigger user`,
    statement: approve('flow_steps'),
    sees: statusOf('flow_steps', placed('flow_steps', 'client_approval')),
    expected: changed('status'),
  },
  approvals_decide_popup: {
    as: claiming(person('approver')),
    before: `alter table public.approvals disable trigger user; ${ask('popup', 'crm_popups')}; alter table public.approvals enable trigger user`,
    statement: approve('crm_popups'),
    sees: statusOf('crm_popups', placed('crm_popups', 'client_approval')),
    expected: changed('status'),
  },

  crm_flows_10_guard: {
    as: claiming(person('designer')),
    statement: move('crm_flows', 'paused', 'archived'),
    expected: 'refused',
  },
  crm_flows_12_lock: {
    as: admin,
    statement: `update public.crm_flows set trigger_name = 'Other' where id = '${placed('crm_flows', 'live')}'`,
    expected: 'PT409',
  },
  crm_flows_15_gate: {
    as: claiming(admin),
    before: `update public.crm_flows set goal = '' where id = '${placed('crm_flows', 'strategy')}'`,
    statement: move('crm_flows', 'strategy', 'making'),
    expected: 'PT409',
  },
  crm_flows_20_stamp: {
    as: admin,
    statement: `insert into public.crm_flows (client_id, title, trigger_kind) values ('${acme}', 'New', 'list')`,
    expected: 'rows 1',
  },
  crm_flows_broadcast_added: {
    as: admin,
    statement: `insert into public.crm_flows (client_id, title, trigger_kind) values ('${acme}', 'New', 'list')`,
    sees: messages('flow_changed'),
    expected: changed('messages'),
  },
  crm_flows_broadcast_changed: {
    as: admin,
    statement: `update public.crm_flows set title = 'New' where id = '${flow}'`,
    sees: messages('flow_changed'),
    expected: changed('messages'),
  },
  crm_flows_changed: {
    as: admin,
    statement: `update public.crm_flows set trigger_name = 'Other' where id = '${placed('crm_flows', 'approved')}'`,
    sees: statusOf('crm_flows', placed('crm_flows', 'approved')),
    expected: changed('status'),
  },
  crm_flows_created: {
    as: admin,
    statement: `insert into public.crm_flows (client_id, title, trigger_kind) values ('${acme}', 'New', 'list')`,
    sees: said,
    expected: changed('activity'),
  },
  crm_flows_moved: {
    as: claiming(admin),
    statement: move('crm_flows', 'strategy', 'making'),
    sees: said,
    expected: changed('activity'),
  },

  flow_assignees_20_stamp: {
    as: admin,
    statement: assign(hidden, 'implementor', 'staff'),
    expected: 'rows 1',
  },
  flow_assignees_25_since: handedOn('flow_assignees', 'flow_id', hidden),
  flow_assignees_are_of_the_team: {
    as: admin,
    before: `delete from public.flow_assignees where flow_id = '${hidden}' and duty = 'designer';
      update public.user_profiles set deactivated_at = now() where id = '${who('designer')}'`,
    statement: assign(hidden, 'designer', 'designer'),
    expected: 'PT409',
  },
  flow_assignees_changed: {
    as: admin,
    statement: assign(hidden, 'implementor', 'staff'),
    sees: versionOf(hidden),
    expected: changed('version'),
  },

  flow_copies_20_stamp: { as: admin, statement: copy(step, 1), expected: 'PT409' },
  flow_copies_added: {
    as: admin,
    statement: copy(messageOf('approved'), 1),
    sees: statusOf('flow_steps', messageOf('approved')),
    expected: changed('status'),
  },
  flow_designs_20_stamp: {
    as: admin,
    statement: design(placed('flow_steps', 'client_approval')),
    expected: 'PT409',
  },
  flow_designs_added: {
    as: admin,
    statement: design(messageOf('approved')),
    sees: statusOf('flow_steps', messageOf('approved')),
    expected: changed('status'),
  },
  flow_steps_10_guard: {
    as: claiming(person('staff')),
    statement: move('flow_steps', 'qa', 'client_approval'),
    expected: 'refused',
  },
  flow_steps_12_lock: {
    as: admin,
    statement: `update public.flow_steps set name = 'Other' where id = '${messageOf('live')}'`,
    expected: 'PT409',
  },
  flow_steps_15_gate: {
    as: claiming(admin),
    before: `delete from public.flow_copies where step_id = '${placed('flow_steps', 'copy')}'`,
    statement: move('flow_steps', 'copy', 'qa'),
    expected: 'PT409',
  },
  flow_steps_changed: {
    as: admin,
    statement: `update public.flow_steps set name = 'Other' where id = '${messageOf('approved')}'`,
    sees: statusOf('crm_flows', placed('crm_flows', 'approved')),
    expected: changed('status'),
  },
  flow_steps_moved: {
    as: claiming(admin),
    statement: move('flow_steps', 'qa', 'client_approval'),
    sees: {
      asked: counting(
        `public.approvals where subject_id = '${placed('flow_steps', 'qa')}' and status = 'pending'`,
      ),
    },
    expected: changed('asked'),
  },

  crm_popups_10_guard: {
    as: claiming(person('staff')),
    statement: move('crm_popups', 'qa', 'client_approval'),
    expected: 'refused',
  },
  crm_popups_11_reach: {
    as: person('designer'),
    statement: popup(`headline = 'Other'`, 'draft'),
    expected: 'refused',
  },
  crm_popups_12_lock: { as: admin, statement: popup(`body = 'Other'`, 'live'), expected: 'PT409' },
  crm_popups_15_gate: {
    as: claiming(admin),
    before: popup(`headline = ''`, 'draft'),
    statement: move('crm_popups', 'draft', 'qa'),
    expected: 'PT409',
  },
  crm_popups_20_stamp: {
    as: admin,
    statement: `insert into public.crm_popups (client_id, title) values ('${acme}', 'New')`,
    expected: 'rows 1',
  },
  crm_popups_add_design: {
    as: admin,
    statement: popup(`file_id = '${of('file', 'attached')}'`, 'draft'),
    sees: {
      version: `select max(version) from public.popup_designs where popup_id = '${placed('crm_popups', 'draft')}'`,
    },
    expected: changed('version'),
  },
  crm_popups_begun: {
    as: admin,
    statement: `insert into public.crm_popups (client_id, title) values ('${acme}', 'New')`,
    sees: { people: counting('public.popup_assignees') },
    expected: changed('people'),
  },
  crm_popups_broadcast_added: {
    as: admin,
    // Who it was given to is told as well.
    before: 'alter table public.popup_assignees disable trigger popup_assignees_broadcast',
    statement: `insert into public.crm_popups (client_id, title) values ('${acme}', 'New')`,
    sees: messages('popup_changed'),
    expected: changed('messages'),
  },
  crm_popups_broadcast_changed: {
    as: admin,
    statement: popup(`title = 'New'`, 'draft'),
    sees: messages('popup_changed'),
    expected: changed('messages'),
  },
  crm_popups_changed: {
    as: admin,
    statement: popup(`body = 'Other'`, 'approved'),
    sees: statusOf('crm_popups', placed('crm_popups', 'approved')),
    expected: changed('status'),
  },
  crm_popups_moved: {
    as: claiming(admin),
    statement: move('crm_popups', 'approved', 'live'),
    sees: said,
    expected: changed('activity'),
  },

  popup_assignees_20_stamp: {
    as: admin,
    statement: enlist(draft, 'implementor', 'staff'),
    expected: 'rows 1',
  },
  popup_assignees_25_since: handedOn('popup_assignees', 'popup_id', draft),
  campaign_assignees_25_since: handedOn(
    'campaign_assignees',
    'campaign_id',
    of('campaign', 'hidden'),
  ),
  popup_assignees_are_of_the_team: {
    as: admin,
    before: `delete from public.popup_assignees where popup_id = '${draft}' and duty = 'designer';
      update public.user_profiles set deactivated_at = now() where id = '${who('designer')}'`,
    statement: enlist(draft, 'designer', 'designer'),
    expected: 'PT409',
  },
  popup_assignees_broadcast: {
    as: admin,
    statement: enlist(draft, 'implementor', 'staff'),
    sees: messages('popup_changed'),
    expected: changed('messages'),
  },
  popup_assignees_changed: {
    as: admin,
    statement: enlist(draft, 'implementor', 'staff'),
    sees: said,
    expected: changed('activity'),
  },

  crm_ab_tests_10_guard: {
    as: claiming(person('copywriter')),
    statement: move('crm_ab_tests', 'draft', 'running'),
    expected: 'refused',
  },
  crm_ab_tests_15_gate: {
    as: claiming(admin),
    before: `update public.ab_test_variants set recipients = 3, successes = 1 where test_id = '${placed('crm_ab_tests', 'running')}'`,
    statement: move('crm_ab_tests', 'running', 'decided'),
    expected: 'PT409',
  },
  crm_ab_tests_20_stamp: {
    as: admin,
    statement: `update public.crm_ab_tests set metric = 'click_rate' where id = '${placed('crm_ab_tests', 'running')}'`,
    expected: 'PT409',
  },
  crm_ab_tests_broadcast_added: {
    as: admin,
    statement: `insert into public.crm_ab_tests (client_id, title, varies, metric)
      values ('${acme}', 'New', 'offer', 'open_rate')`,
    sees: messages('ab_test_changed'),
    expected: changed('messages'),
  },
  crm_ab_tests_broadcast_changed: {
    as: admin,
    statement: `update public.crm_ab_tests set title = 'New' where id = '${placed('crm_ab_tests', 'draft')}'`,
    sees: messages('ab_test_changed'),
    expected: changed('messages'),
  },
  crm_ab_tests_moved: {
    as: claiming(admin),
    statement: move('crm_ab_tests', 'draft', 'running'),
    sees: said,
    expected: changed('activity'),
  },
  crm_ab_tests_placed: {
    as: admin,
    before: reported,
    statement: `update public.crm_ab_tests set campaign_id = '${of('campaign', 'shared')}' where id = '${placed('crm_ab_tests', 'running')}'`,
    sees: counted,
    expected: changed('counted'),
  },
  ab_test_internals_20_stamp: {
    as: admin,
    statement: `update public.ab_test_internals set effect = 0.001 where test_id = '${placed('crm_ab_tests', 'running')}'`,
    expected: 'PT409',
  },
  ab_test_variants_named: {
    as: admin,
    before: `${reported};
      update public.campaign_variations set name = 'Night' where variation = 'A' and client_id = '${acme}';
      update public.crm_ab_tests set campaign_id = '${of('campaign', 'shared')}' where id = '${placed('crm_ab_tests', 'running')}'`,
    statement: `update public.ab_test_variants set klaviyo_name = 'night' where id = '${tried}'`,
    sees: counted,
    expected: changed('counted'),
  },
  campaign_metrics_placed: {
    as: owner,
    before: `${reported};
      update public.campaign_metrics set campaign_id = null where id = '${of('metric')}';
      update public.crm_ab_tests set campaign_id = '${of('campaign', 'shared')}' where id = '${placed('crm_ab_tests', 'running')}'`,
    statement: `update public.campaign_metrics set campaign_id = '${of('campaign', 'shared')}' where id = '${of('metric')}'`,
    sees: counted,
    expected: changed('counted'),
  },
  campaign_variations_counted_added: {
    as: owner,
    before: `${reported};
      update public.crm_ab_tests set campaign_id = '${of('campaign', 'shared')}' where id = '${placed('crm_ab_tests', 'running')}';
      delete from public.campaign_variations where client_id = '${acme}' and variation = 'B';
      update public.ab_test_variants set recipients = 1, successes = 1 where test_id = '${placed('crm_ab_tests', 'running')}'`,
    statement: variation('B', 30),
    sees: counted,
    expected: changed('counted'),
  },
  campaign_variations_counted_changed: {
    as: owner,
    before: `${reported};
      update public.crm_ab_tests set campaign_id = '${of('campaign', 'shared')}' where id = '${placed('crm_ab_tests', 'running')}'`,
    statement: `update public.campaign_variations set opens_unique = 31 where client_id = '${acme}' and variation = 'A'`,
    sees: counted,
    expected: changed('counted'),
  },
  ab_test_variants_20_stamp: {
    as: admin,
    statement: `update public.ab_test_variants set recipients = 10 where id = '${variant}'`,
    expected: 'PT409',
  },
  ab_test_variants_broadcast_added: {
    as: admin,
    statement: `insert into public.ab_test_variants (test_id, label) values ('${of('ab_test', 'shared')}', 'C')`,
    sees: messages('ab_test_changed'),
    expected: changed('messages'),
  },
  ab_test_variants_broadcast_changed: {
    as: admin,
    statement: `update public.ab_test_variants set label = 'New' where id = '${variant}'`,
    sees: messages('ab_test_changed'),
    expected: changed('messages'),
  },
  ab_test_variants_broadcast_gone: {
    as: admin,
    statement: `delete from public.ab_test_variants where id = '${variant}'`,
    sees: messages('ab_test_changed'),
    expected: changed('messages'),
  },
};
