import { person, service, type Actor } from './actors.ts';
import { clientProofs, unguarded } from './guards-clients.ts';
import { contentProofs } from './guards-content.ts';
import type { Answer } from './cells.ts';
import { undone, type Sql } from './database.ts';
import { flowProofs } from './guards-flows.ts';
import { idProofs } from './guards-ids.ts';
import { ask, decisionProofs } from './guards-decisions.ts';
import { placed } from './moves.ts';
import { usedUp } from './guards-often.ts';
import { idOf } from './people.ts';
import { attempt } from './probe.ts';
import { workProofs } from './capacity/guards.ts';

/** What a trigger is there for: a statement, who makes it, and what must come of it. */
export type Proof = {
  as: Actor;
  before?: string;
  statement: string;
  sees?: Record<string, string>;
  expected: string;
};

const owner: Actor = { ...service, name: 'the owner', role: 'postgres', claims: {} };
const claiming = (actor: Actor): Actor => ({ ...actor, role: 'postgres' });
const admin = person('admin');
const manager = person('manager');
const approver = person('approver');

const north = idOf('north');
const acme = idOf('north', 'acme');
const who = (name: string) => idOf('north', name);
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const shared = of('campaign', 'shared');
const hidden = of('campaign', 'hidden');
const event = of('event', 'shared');
const at = (status: string) => placed('crm_campaigns', status);

const postAt = (status: string) => placed('content_posts', status);
const counting = (from: string) => `select count(*) from ${from}`;
const noScope = `update public.crm_scope_items set max_units = 0, min_units = 0, carry_cap = 0 where package_id = '${of('package')}'`;
const audited = { audited: counting('public.audit_log') };
const messages = (event: string) => ({
  messages: counting(`realtime.messages where event = '${event}'`),
});
const access = (name: string) => ({
  access: `select string_agg(concat_ws(' ', role, client_id, assigned, approver), ',' order by role, client_id)
    from private.client_access where user_id = '${who(name)}'`,
});
const statusOf = (id: string) => ({
  status: `select status from public.crm_campaigns where id = '${id}'`,
});
const versionOf = (id: string) => ({
  version: `select version from public.crm_campaigns where id = '${id}'`,
});
const changed = (what: string) => `rows 1 changed ${what}`;
const accepted = `insert into auth.users (id, email, raw_app_meta_data) values (gen_random_uuid(), 'new@acme.test',
  jsonb_build_object('invitation', encode('${of('token')}', 'hex')))`;
const copy = (campaign: string, based_on: number) =>
  `insert into public.campaign_copies (campaign_id, based_on, body) values ('${campaign}', ${based_on}, '{"type": "doc"}')`;
const design = (campaign: string) =>
  `insert into public.campaign_designs (campaign_id, file_id) values ('${campaign}', '${of('file', 'shared')}')`;
const assign = (campaign: string, duty: string, name: string) =>
  `insert into public.campaign_assignees (campaign_id, duty, user_id) values ('${campaign}', '${duty}', '${who(name)}')`;
const importRow = (values: string, status = 'unmatched') =>
  `insert into public.metric_import_rows (import_id, line, status, values) values ('${of('import')}', 9, '${status}', '${values}')`;

const postVersion = (post: string, based_on: number) =>
  `insert into public.content_post_versions (post_id, based_on, caption) values ('${post}', ${based_on}, 'Different')`;
const postStatusOf = (id: string) => ({
  status: `select status from public.content_posts where id = '${id}'`,
});
const askPost = `insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, round, content_hash)
  values ('${of('asked')}', '${north}', '${acme}', 'post', '${postAt('client_review')}', 2, private.post_hash('${postAt('client_review')}'))`;

export const proofs: Record<string, Proof> = {
  ...decisionProofs,
  ...idProofs,
  activity_is_append_only: {
    as: owner,
    statement: 'delete from public.activity',
    expected: 'refused',
  },
  approval_decisions_are_append_only: {
    as: owner,
    statement: `update public.approval_decisions set note = 'x'`,
    expected: 'refused',
  },
  audit_log_is_append_only: {
    as: owner,
    statement: 'truncate public.audit_log',
    expected: 'refused',
  },

  agencies_audit: {
    as: admin,
    statement: `update public.agencies set name = 'N' where id = '${north}'`,
    sees: audited,
    expected: changed('audited'),
  },
  agencies_start_with_the_defaults: {
    as: owner,
    statement: `insert into public.agencies (slug, name) values ('third', 'Third')`,
    sees: { grants: counting('public.role_permissions') },
    expected: changed('grants'),
  },
  approvals_10_guard: {
    as: owner,
    statement: `update public.approvals set status = 'withdrawn' where id = '${of('approval')}'`,
    expected: 'refused',
  },
  approvals_20_stamp: {
    as: owner,
    statement: ask,
    sees: { kinds: counting(`public.approvals where read_permission = 'campaigns.read'`) },
    expected: changed('kinds'),
  },
  approval_decisions_20_stamp: {
    as: owner,
    statement: `insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, decision, content_hash)
      values ('${north}', '${acme}', '${of('approval')}', '${who('approver')}', 'approved', repeat('a', 64))`,
    expected: 'rows 1',
  },
  approvals_asked: {
    as: owner,
    statement: ask,
    sees: {
      jobs: counting(`private.jobs where payload ->> 'kind' = 'approval_request'`),
    },
    expected: changed('jobs'),
  },
  approvals_broadcast_asked: {
    as: owner,
    statement: ask,
    sees: messages('approval_changed'),
    expected: changed('messages'),
  },
  approvals_broadcast_changed: {
    as: owner,
    statement: `update public.approvals set decide_by = current_date where id = '${of('approval')}'`,
    sees: messages('approval_changed'),
    expected: changed('messages'),
  },
  approvals_decide_campaign: {
    as: approver,
    before: ask,
    statement: `select public.decide_approval('${of('asked')}', 'approved', (select content_hash from public.approvals where id = '${of('asked')}'))`,
    sees: statusOf(at('client_approval')),
    expected: changed('status'),
  },
  users_consume_invitation: {
    as: owner,
    statement: accepted,
    sees: { people: counting('public.user_profiles') },
    expected: changed('people'),
  },
  users_follow_address: {
    as: owner,
    statement: `update auth.users set email = 'new@north.test' where id = '${who('staff')}'`,
    sees: { contact: `select email from public.user_contacts where user_id = '${who('staff')}'` },
    expected: changed('contact'),
  },

  campaign_assignees_20_stamp: {
    as: admin,
    statement: assign(hidden, 'implementor', 'staff'),
    expected: 'rows 1',
  },
  campaign_assignees_are_of_the_team: {
    as: admin,
    before: `delete from public.campaign_assignees where campaign_id = '${hidden}' and duty = 'designer';
      update public.user_profiles set deactivated_at = now() where id = '${who('designer')}'`,
    statement: assign(hidden, 'designer', 'designer'),
    expected: 'PT409',
  },
  campaign_assignees_briefed: {
    as: admin,
    before: `delete from public.campaign_assignees where campaign_id = '${at('strategy')}' and duty = 'copywriter'`,
    statement: assign(at('strategy'), 'copywriter', 'copywriter'),
    sees: statusOf(at('strategy')),
    expected: changed('status'),
  },
  campaign_assignees_changed: {
    as: admin,
    statement: assign(hidden, 'implementor', 'staff_elsewhere'),
    sees: access('staff_elsewhere'),
    expected: changed('access'),
  },
  campaign_copies_20_stamp: { as: admin, statement: copy(shared, 1), expected: 'PT409' },
  campaign_copies_added: {
    as: admin,
    statement: copy(shared, 2),
    sees: versionOf(shared),
    expected: changed('version'),
  },
  campaign_designs_20_stamp: {
    as: admin,
    statement: design(at('client_approval')),
    expected: 'PT409',
  },
  campaign_designs_added: {
    as: admin,
    statement: design(shared),
    sees: versionOf(shared),
    expected: changed('version'),
  },
  campaign_labels_20_stamp: {
    as: admin,
    statement: `insert into public.campaign_labels (campaign_id, label) values ('${shared}', 'new')`,
    expected: 'rows 1',
  },
  campaign_metrics_broadcast_added: {
    as: owner,
    statement: `insert into public.campaign_metrics (agency_id, client_id, klaviyo_campaign_id, currency, source, synced_at)
      values ('${north}', '${acme}', 'K2', 'GBP', 'klaviyo_api', now())`,
    sees: messages('metrics_changed'),
    expected: changed('messages'),
  },
  campaign_metrics_broadcast_changed: {
    as: owner,
    statement: `update public.campaign_metrics set clicks = 2 where id = '${of('metric')}'`,
    sees: messages('metrics_changed'),
    expected: changed('messages'),
  },

  client_assignments_access_added: {
    as: owner,
    statement: `insert into public.client_assignments (client_id, user_id, duty, agency_id) values ('${acme}', '${who('staff_elsewhere')}', 'staff', '${north}')`,
    sees: access('staff_elsewhere'),
    expected: changed('access'),
  },
  client_assignments_access_removed: {
    as: owner,
    statement: `delete from public.client_assignments where user_id = '${who('staff')}' and client_id = '${acme}'`,
    sees: access('staff'),
    expected: changed('access'),
  },
  client_assignments_audit: {
    as: admin,
    statement: `delete from public.client_assignments where user_id = '${who('staff')}' and client_id = '${acme}'`,
    sees: audited,
    expected: changed('audited'),
  },
  client_assignments_for_the_team: {
    as: admin,
    statement: `insert into public.client_assignments (client_id, user_id, duty, agency_id) values ('${acme}', '${who('member')}', 'account_manager', '${north}')`,
    expected: 'PT409',
  },
  client_integrations_10_guard: {
    as: admin,
    before: `update public.client_integrations set status = 'disconnected' where client_id = '${acme}'`,
    statement: `update public.client_integrations set status = 'connected' where client_id = '${acme}'`,
    expected: 'PT409',
  },
  client_integrations_audit: {
    as: admin,
    statement: `update public.client_integrations set postal_address = 'x' where client_id = '${acme}'`,
    sees: audited,
    expected: changed('audited'),
  },
  client_integrations_forget_secret: {
    as: admin,
    before: `insert into private.client_secrets (client_id, provider, ciphertext) values ('${acme}', 'klaviyo', 'x')`,
    statement: `update public.client_integrations set status = 'disconnected' where client_id = '${acme}'`,
    sees: { secrets: counting('private.client_secrets') },
    expected: changed('secrets'),
  },
  client_internals_20_stamp: {
    as: owner,
    statement: `update public.client_internals set updated_at = '2020-01-01' where client_id = '${acme}'`,
    sees: {
      stamp: `select updated_at = '2020-01-01' from public.client_internals where client_id = '${acme}'`,
    },
    expected: 'rows 1',
  },
  client_members_10_guard: {
    as: admin,
    statement: `insert into public.client_members (client_id, user_id, agency_id) values ('${acme}', '${who('staff')}', '${north}')`,
    expected: 'PT409',
  },
  client_members_access_added: {
    as: owner,
    statement: `insert into public.client_members (client_id, user_id, agency_id) values ('${acme}', '${who('member_elsewhere')}', '${north}')`,
    sees: access('member_elsewhere'),
    expected: changed('access'),
  },
  client_members_access_changed: {
    as: owner,
    statement: `update public.client_members set approver = true where user_id = '${who('member')}'`,
    sees: access('member'),
    expected: changed('access'),
  },
  client_members_access_removed: {
    as: owner,
    statement: `delete from public.client_members where user_id = '${who('member')}'`,
    sees: access('member'),
    expected: changed('access'),
  },
  client_members_audit: {
    as: admin,
    statement: `update public.client_members set approver = true where user_id = '${who('member')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  clients_access_added: {
    as: owner,
    statement: `insert into public.clients (agency_id, slug, name) values ('${north}', 'fresh', 'Fresh')`,
    sees: access('manager'),
    expected: changed('access'),
  },
  clients_access_follows: {
    as: owner,
    before: unguarded,
    statement: `update public.clients set status = 'archived' where id = '${acme}'`,
    sees: access('approver'),
    expected: changed('access'),
  },
  clients_audit: {
    as: admin,
    statement: `update public.clients set name = 'x' where id = '${acme}'`,
    sees: audited,
    expected: changed('audited'),
  },
  client_portals_20_stamp: {
    as: owner,
    statement: `update public.client_portals set updated_at = '2020-01-01' where client_id = '${acme}'`,
    sees: {
      stamp: `select updated_at = '2020-01-01' from public.client_portals where client_id = '${acme}'`,
    },
    expected: 'rows 1',
  },
  client_portals_audit: {
    as: admin,
    statement: `update public.client_portals set rooms = '{requests}' where client_id = '${acme}'`,
    sees: audited,
    expected: changed('audited'),
  },
  client_portals_broadcast: {
    as: admin,
    statement: `update public.client_portals set rooms = '{requests}' where client_id = '${acme}'`,
    sees: messages('portal_changed'),
    expected: changed('messages'),
  },
  clients_start_portal: {
    as: owner,
    statement: `insert into public.clients (agency_id, slug, name) values ('${north}', 'fresh', 'Fresh')`,
    sees: { portals: counting('public.client_portals') },
    expected: changed('portals'),
  },
  clients_start_internals: {
    as: owner,
    statement: `insert into public.clients (agency_id, slug, name) values ('${north}', 'fresh', 'Fresh')`,
    sees: { internals: counting('public.client_internals') },
    expected: changed('internals'),
  },

  uploads_05_not_too_often: {
    as: admin,
    before: usedUp('uploads', 'admin'),
    statement: `select public.open_upload(1000)`,
    expected: 'PT429',
  },

  comments_05_not_too_often: {
    as: admin,
    before: usedUp('comments', 'admin'),
    statement: `insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', '${shared}', 'client', 'Hello')`,
    expected: 'PT429',
  },
  comments_20_stamp: {
    as: admin,
    statement: `insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', '${hidden}', 'client', 'Hello')`,
    expected: 'PT409',
  },
  comments_notify: {
    as: admin,
    statement: `insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', '${shared}', 'internal', 'Hello')`,
    sees: { told: counting('public.crm_notifications') },
    expected: changed('told'),
  },
  approvals_decide_post: {
    as: approver,
    before: askPost,
    statement: `select public.decide_approval('${of('asked')}', 'approved', (select content_hash from public.approvals where id = '${of('asked')}'))`,
    sees: postStatusOf(postAt('client_review')),
    expected: changed('status'),
  },
  content_post_media_20_stamp: {
    as: person('strategist'),
    statement: `insert into public.content_post_media (version_id, position, file_id) values ('${of('post version', 'hidden')}', 2, '${of('file', 'hidden')}')`,
    expected: 'rows 1',
  },
  content_post_versions_20_stamp: {
    as: admin,
    statement: postVersion(postAt('client_review'), 1),
    expected: 'PT409',
  },
  content_post_versions_added: {
    as: admin,
    statement: postVersion(of('post', 'shared'), 2),
    sees: { told: counting('public.activity') },
    expected: changed('told'),
  },
  content_post_versions_changed: {
    as: admin,
    before: 'set constraints all immediate',
    statement: postVersion(postAt('approved'), 1),
    sees: postStatusOf(postAt('approved')),
    expected: changed('status'),
  },
  content_post_media_changed: {
    as: owner,
    before: 'set constraints all immediate',
    statement: `insert into public.content_post_media (version_id, position, file_id)
      select v.id, 1, '${of('file', 'shared')}' from public.content_post_versions v where v.post_id = '${postAt('approved')}'`,
    sees: postStatusOf(postAt('approved')),
    expected: changed('status'),
  },
  content_posts_10_guard: {
    as: claiming(person('copywriter')),
    statement: `update public.content_posts set status = 'published' where id = '${postAt('draft')}'`,
    expected: 'PT409',
  },
  content_posts_12_keep: {
    as: admin,
    statement: `update public.content_posts set title = 'x' where id = '${postAt('published')}'`,
    expected: 'PT409',
  },
  content_posts_15_gate: {
    as: claiming(admin),
    statement: `update public.content_posts set status = 'internal_review' where id = '${of('post', 'hidden')}'`,
    expected: 'PT409',
  },
  content_posts_20_stamp: {
    as: admin,
    statement: `insert into public.content_posts (client_id, channel, title) values ('${acme}', 'x', 'x')`,
    expected: 'rows 1',
  },
  content_posts_audit: {
    as: admin,
    statement: `delete from public.content_posts where id = '${of('post', 'hidden')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  content_posts_broadcast_added: {
    as: admin,
    statement: `insert into public.content_posts (client_id, channel, title) values ('${acme}', 'x', 'x')`,
    sees: messages('post_changed'),
    expected: changed('messages'),
  },
  content_posts_broadcast_changed: {
    as: admin,
    statement: `update public.content_posts set title = 'x' where id = '${of('post', 'shared')}'`,
    sees: messages('post_changed'),
    expected: changed('messages'),
  },
  content_posts_broadcast_gone: {
    as: admin,
    statement: `delete from public.content_posts where id = '${of('post', 'hidden')}'`,
    sees: messages('post_changed'),
    expected: changed('messages'),
  },
  content_posts_moved: {
    as: claiming(admin),
    statement: `update public.content_posts set status = 'draft' where id = '${postAt('internal_review')}'`,
    sees: { told: counting('public.activity') },
    expected: changed('told'),
  },
  content_posts_owner_reaches_client: {
    as: admin,
    statement: `update public.content_posts set owner_id = '${who('member')}' where id = '${of('post', 'shared')}'`,
    expected: 'PT409',
  },
  crm_campaign_internals_20_stamp: {
    as: owner,
    statement: `update public.crm_campaign_internals set updated_at = '2020-01-01' where campaign_id = '${shared}'`,
    sees: {
      stamp: `select updated_at = '2020-01-01' from public.crm_campaign_internals where campaign_id = '${shared}'`,
    },
    expected: 'rows 1',
  },
  crm_campaigns_10_guard: {
    as: owner,
    statement: `update public.crm_campaigns set status = 'sent' where id = '${at('design')}'`,
    expected: 'PT409',
  },
  crm_campaigns_12_lock: {
    as: admin,
    statement: `update public.crm_campaigns set audience = 'x' where id = '${at('client_approval')}'`,
    expected: 'PT409',
  },
  crm_campaigns_13_keep_the_date: {
    as: admin,
    statement: `update public.crm_campaigns set send_at = now() where id = '${at('scheduled')}'`,
    expected: 'PT409',
  },
  crm_campaigns_15_gate: {
    as: claiming(admin),
    before: `update public.crm_campaigns set goal = '' where id = '${at('strategy')}'`,
    statement: `update public.crm_campaigns set status = 'copy' where id = '${at('strategy')}'`,
    expected: 'PT409',
  },
  crm_campaigns_20_stamp: {
    as: admin,
    statement: `insert into public.crm_campaigns (client_id, title) values ('${acme}', 'x')`,
    expected: 'rows 1',
  },
  crm_campaigns_audit: {
    as: admin,
    statement: `delete from public.crm_campaigns where id = '${shared}'`,
    // Its approval is withdrawn, which is audited as well.
    sees: { audited: counting(`public.audit_log where action = 'crm_campaigns.delete'`) },
    expected: changed('audited'),
  },
  crm_campaigns_briefed: {
    as: admin,
    before: `update public.crm_campaigns set goal = '' where id = '${at('strategy')}'`,
    statement: `update public.crm_campaigns set goal = 'Sell' where id = '${at('strategy')}'`,
    sees: statusOf(at('strategy')),
    expected: changed('status'),
  },
  crm_campaigns_broadcast_added: {
    as: admin,
    statement: `insert into public.crm_campaigns (client_id, title) values ('${acme}', 'x')`,
    sees: messages('campaign_changed'),
    expected: changed('messages'),
  },
  crm_campaigns_broadcast_changed: {
    as: admin,
    statement: `update public.crm_campaigns set title = 'x' where id = '${shared}'`,
    sees: messages('campaign_changed'),
    expected: changed('messages'),
  },
  crm_campaigns_broadcast_gone: {
    as: admin,
    statement: `delete from public.crm_campaigns where id = '${hidden}'`,
    sees: messages('campaign_changed'),
    expected: changed('messages'),
  },
  crm_campaigns_content_changed: {
    as: admin,
    statement: `update public.crm_campaigns set audience = 'x' where id = '${at('approved')}'`,
    sees: statusOf(at('approved')),
    expected: changed('status'),
  },
  crm_campaigns_created: {
    as: admin,
    statement: `insert into public.crm_campaigns (client_id, title) values ('${acme}', 'x')`,
    sees: { internals: counting('public.crm_campaign_internals') },
    expected: changed('internals'),
  },
  crm_campaigns_deleted: {
    as: admin,
    statement: `delete from public.crm_campaigns where id = '${shared}'`,
    sees: { approval: `select status from public.approvals where id = '${of('approval')}'` },
    expected: changed('approval'),
  },
  crm_campaigns_moved: {
    as: claiming(admin),
    statement: `update public.crm_campaigns set status = 'on_hold' where id = '${at('design')}'`,
    sees: { revisions: counting('public.campaign_revisions') },
    expected: changed('revisions'),
  },
  crm_notifications_broadcast: {
    as: owner,
    statement: `insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id) values ('${north}', '${who('staff')}', 'moved', 'campaign', '${shared}')`,
    sees: messages('notification_added'),
    expected: changed('messages'),
  },
  invitations_audit: {
    as: admin,
    statement: `update public.invitations set revoked_at = now() where id = '${of('invitation')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  invitations_join_client: {
    as: owner,
    statement: accepted,
    sees: { members: counting('public.client_members') },
    expected: changed('members'),
  },

  metric_import_rows_10_guard: {
    as: owner,
    statement: `update public.metric_import_rows set status = 'confirmed' where id = '${placed('metric_import_rows', 'error')}'`,
    expected: 'PT409',
  },
  metric_import_rows_20_stamp: {
    as: manager,
    statement: importRow('{}', 'confirmed'),
    sees: {
      confirmed: counting(`public.metric_import_rows where line = 9 and status = 'confirmed'`),
    },
    expected: 'rows 1',
  },
  metric_import_rows_apply_confirmed: {
    as: manager,
    statement: `update public.metric_import_rows set status = 'confirmed' where id = '${of('row')}'`,
    sees: { metrics: counting('public.campaign_metrics') },
    expected: changed('metrics'),
  },
  metric_import_rows_apply_new: {
    as: manager,
    statement: importRow('{"klaviyoCampaignId": "K9"}'),
    sees: { metrics: counting('public.campaign_metrics') },
    expected: changed('metrics'),
  },
  metric_imports_20_stamp: {
    as: manager,
    statement: `insert into public.metric_imports (client_id, file_name) values ('${acme}', 'x')`,
    expected: 'rows 1',
  },
  portal_requests_10_guard: {
    as: owner,
    statement: `update public.portal_requests set status = 'open' where id = '${placed('portal_requests', 'accepted')}'`,
    expected: 'PT409',
  },
  portal_requests_05_not_too_often: {
    as: approver,
    before: usedUp('portal_requests', 'approver'),
    statement: `insert into public.portal_requests (client_id, title) values ('${acme}', 'x')`,
    expected: 'PT429',
  },
  portal_requests_20_stamp: {
    as: approver,
    statement: `insert into public.portal_requests (client_id, title) values ('${acme}', 'x')`,
    expected: 'rows 1',
  },
  portal_requests_30_choice: {
    as: approver,
    before: `delete from public.crm_scope_items where package_id = '${of('package')}' and kind = 'tests';
      insert into public.crm_scope_items (package_id, kind, agency_id, client_id, max_units) values ('${of('package')}', 'tests', '${north}', '${acme}', 0)`,
    statement: `insert into public.portal_requests (client_id, kind, title, answers) values ('${acme}', 'test', 'x', '{"hypothesis": "Less is more"}')`,
    expected: 'PT409',
  },
  portal_requests_told_moved: {
    as: manager,
    statement: `select public.decline_request('${of('request')}', 'No.')`,
    sees: { told: counting('public.crm_notifications') },
    expected: changed('told'),
  },
  portal_requests_told_new: {
    as: approver,
    statement: `insert into public.portal_requests (client_id, title) values ('${acme}', 'x')`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },

  agencies_start_lead_times: {
    as: owner,
    statement: `insert into public.agencies (slug, name) values ('third', 'Third')`,
    sees: { times: counting('public.request_lead_times') },
    expected: changed('times'),
  },
  request_files_20_stamp: {
    as: manager,
    statement: `insert into public.request_files (request_id, file_id) values ('${of('request')}', '${of('file', 'hidden')}')`,
    expected: 'PT404',
  },
  request_files_shared: {
    as: owner,
    statement: `insert into public.request_files (request_id, file_id) values ('${of('request')}', '${of('file', 'hidden')}')`,
    sees: { shared: `select shared_at from public.files where id = '${of('file', 'hidden')}'` },
    expected: changed('shared'),
  },

  crm_campaigns_take_scope_new: {
    as: manager,
    before: noScope,
    statement: `insert into public.crm_campaigns (client_id, title, send_at) values ('${acme}', 'x', now() + interval '70 days')`,
    expected: 'PT409',
  },
  crm_campaigns_take_scope_moved: {
    as: manager,
    before: noScope,
    statement: `update public.crm_campaigns set send_at = now() + interval '70 days' where id = '${shared}'`,
    expected: 'PT409',
  },
  crm_flows_take_scope: {
    as: claiming(manager),
    before: noScope,
    statement: `update public.crm_flows set live_at = now() where id = '${of('flow', 'shared')}'`,
    expected: 'PT409',
  },
  crm_popups_take_scope: {
    as: claiming(manager),
    before: noScope,
    statement: `update public.crm_popups set live_at = now() where id = '${of('popup', 'shared')}'`,
    expected: 'PT409',
  },
  crm_ab_tests_take_scope: {
    as: claiming(manager),
    before: noScope,
    statement: `update public.crm_ab_tests set started_at = now() where id = '${of('ab_test', 'shared')}'`,
    expected: 'PT409',
  },
  crm_scope_items_audit: {
    as: owner,
    statement: `update public.crm_scope_items set max_units = 7 where package_id = '${of('package')}' and kind = 'flows'`,
    sees: audited,
    expected: changed('audited'),
  },
  crm_scope_overrides_20_stamp: {
    as: admin,
    statement: `insert into public.crm_scope_overrides (client_id, kind, month, basis, reason) values ('${acme}', 'flows', '2026-01-01', 'addon', 'Late')`,
    expected: 'PT409',
  },
  crm_scope_overrides_are_append_only: {
    as: owner,
    statement: `update public.crm_scope_overrides set units = 2`,
    expected: 'refused',
  },
  crm_scope_overrides_recorded: {
    as: admin,
    statement: `insert into public.crm_scope_overrides (client_id, kind, month, basis, reason) values ('${acme}', 'flows', '2100-01-01', 'addon', 'Bought')`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },
  crm_scope_overrides_told: {
    as: admin,
    statement: `insert into public.crm_scope_overrides (client_id, kind, month, basis, reason) values ('${acme}', 'flows', '2100-01-01', 'addon', 'Bought')`,
    sees: messages('scope_changed'),
    expected: changed('messages'),
  },
  crm_scope_packages_audit: {
    as: owner,
    statement: `update public.crm_scope_packages set name = 'x' where id = '${of('package')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  crm_scope_packages_told: {
    as: owner,
    statement: `update public.crm_scope_packages set name = 'x' where id = '${of('package')}'`,
    sees: messages('scope_changed'),
    expected: changed('messages'),
  },
  list_sizes_20_stamp: {
    as: admin,
    statement: `insert into public.list_sizes (client_id, day, size) values ('${acme}', '2100-01-01', 4)`,
    expected: 'PT409',
  },
  list_sizes_broadcast_added: {
    as: admin,
    statement: `insert into public.list_sizes (client_id, day, size) values ('${acme}', '2025-03-01', 4)`,
    sees: messages('metrics_changed'),
    expected: changed('messages'),
  },
  list_sizes_broadcast_gone: {
    as: admin,
    statement: `delete from public.list_sizes where id = '${of('list size')}'`,
    sees: messages('metrics_changed'),
    expected: changed('messages'),
  },
  goals_20_stamp: {
    as: manager,
    statement: `insert into public.goals (client_id, kind, starts_on, ends_on, target) values ('${acme}', 'sends', '2100-01-01', '2100-01-31', 4)`,
    expected: 'rows 1',
  },
  goals_audit: {
    as: manager,
    statement: `update public.goals set target = 5 where id = '${of('goal')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  goals_told: {
    as: manager,
    statement: `update public.goals set target = 5 where id = '${of('goal')}'`,
    sees: messages('goal_changed'),
    expected: changed('messages'),
  },

  role_permissions_10_guard: {
    as: admin,
    statement: `update public.role_permissions set reach = 'agency' where agency_id = '${north}' and role = 'client_user' and permission = 'campaigns.read'`,
    expected: 'refused',
  },
  role_permissions_10_keep_the_keys: {
    as: admin,
    statement: `delete from public.role_permissions where agency_id = '${north}' and role = 'admin' and permission = 'roles.manage'`,
    expected: 'PT409',
  },
  role_permissions_audit: {
    as: admin,
    statement: `delete from public.role_permissions where agency_id = '${north}' and role = 'staff' and permission = 'campaigns.read'`,
    sees: audited,
    expected: changed('audited'),
  },
  role_permissions_audit_granted: {
    as: admin,
    statement: `insert into public.role_permissions (agency_id, role, permission, reach) values ('${north}', 'staff', 'leads.read', 'agency')`,
    sees: audited,
    expected: changed('audited'),
  },

  company_events_20_stamp: {
    as: admin,
    statement: `insert into public.company_events (title, starts_on, ends_on, time_zone) values ('x', '2026-12-01', '2026-12-01', 'UTC')`,
    expected: 'rows 1',
  },
  company_events_broadcast_added: {
    as: admin,
    statement: `insert into public.company_events (title, starts_on, ends_on, time_zone) values ('x', '2026-12-01', '2026-12-01', 'UTC')`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  company_events_broadcast_changed: {
    as: admin,
    statement: `update public.company_events set title = 'x' where id = '${event}'`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  company_events_changed: {
    as: admin,
    statement: `update public.company_events set starts_on = '2026-12-02', ends_on = '2026-12-02' where id = '${event}'`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },
  company_events_created: {
    as: admin,
    statement: `insert into public.company_events (title, starts_on, ends_on, time_zone) values ('x', '2026-12-01', '2026-12-01', 'UTC')`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },
  event_attendees_20_stamp: {
    as: admin,
    statement: `insert into public.event_attendees (event_id, user_id) values ('${event}', '${who('staff')}')`,
    expected: 'rows 1',
  },
  event_attendees_added: {
    as: admin,
    statement: `insert into public.event_attendees (event_id, user_id) values ('${event}', '${who('staff')}')`,
    sees: { told: counting('public.crm_notifications') },
    expected: changed('told'),
  },
  event_attendees_answered: {
    as: person('copywriter'),
    before: `update public.company_events set created_by = '${who('manager')}' where id = '${event}'`,
    statement: `update public.event_attendees set answer = 'declined' where event_id = '${event}'`,
    sees: { told: counting('public.crm_notifications') },
    expected: changed('told'),
  },
  event_attendees_broadcast_added: {
    as: admin,
    statement: `insert into public.event_attendees (event_id, user_id) values ('${event}', '${who('staff')}')`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_attendees_broadcast_changed: {
    as: person('copywriter'),
    statement: `update public.event_attendees set answer = 'declined' where event_id = '${event}'`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_attendees_broadcast_gone: {
    as: admin,
    statement: `delete from public.event_attendees where event_id = '${event}'`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_attendees_for_who_can_come: {
    as: admin,
    statement: `insert into public.event_attendees (event_id, user_id) values ('${event}', '${who('member')}')`,
    expected: 'PT409',
  },
  event_exceptions_20_stamp: {
    as: admin,
    statement: `insert into public.event_exceptions (event_id, occurs_on) values ('${event}', '2026-12-15')`,
    expected: 'rows 1',
  },
  event_exceptions_broadcast_added: {
    as: admin,
    statement: `insert into public.event_exceptions (event_id, occurs_on) values ('${event}', '2026-12-15')`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_exceptions_broadcast_changed: {
    as: admin,
    statement: `update public.event_exceptions set starts_on = '2026-12-09' where event_id = '${event}'`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_exceptions_broadcast_gone: {
    as: admin,
    statement: `delete from public.event_exceptions where event_id = '${event}'`,
    sees: messages('event_changed'),
    expected: changed('messages'),
  },
  event_exceptions_told: {
    as: admin,
    statement: `insert into public.event_exceptions (event_id, occurs_on) values ('${event}', '2026-12-15')`,
    sees: { told: counting(`public.crm_notifications where kind = 'event_day_cancelled'`) },
    expected: changed('told'),
  },

  task_assignees_20_stamp: {
    as: admin,
    statement: `insert into public.task_assignees (task_id, user_id) values ('${of('task', 'shared')}', '${who('staff')}')`,
    expected: 'rows 1',
  },
  task_assignees_changed: {
    as: admin,
    statement: `insert into public.task_assignees (task_id, user_id) values ('${of('task', 'shared')}', '${who('staff')}')`,
    sees: { told: counting('public.crm_notifications') },
    expected: changed('told'),
  },
  task_assignees_for_who_can_do_it: {
    as: admin,
    statement: `insert into public.task_assignees (task_id, user_id) values ('${of('task', 'shared')}', '${who('member')}')`,
    expected: 'PT409',
  },
  tasks_10_guard: {
    as: owner,
    statement: `update public.tasks set status = 'doing' where id = '${placed('tasks', 'done')}'`,
    expected: 'PT409',
  },
  tasks_20_stamp: {
    as: admin,
    statement: `insert into public.tasks (client_id, title) values ('${acme}', 'x')`,
    expected: 'rows 1',
  },
  tasks_broadcast_added: {
    as: admin,
    statement: `insert into public.tasks (client_id, title) values ('${acme}', 'x')`,
    sees: messages('task_changed'),
    expected: changed('messages'),
  },
  tasks_broadcast_changed: {
    as: admin,
    statement: `update public.tasks set title = 'x' where id = '${of('task', 'shared')}'`,
    sees: messages('task_changed'),
    expected: changed('messages'),
  },
  tasks_changed: {
    as: admin,
    statement: `update public.tasks set status = 'doing' where id = '${of('task', 'shared')}'`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },
  tasks_created: {
    as: admin,
    statement: `insert into public.tasks (client_id, title) values ('${acme}', 'x')`,
    sees: { activity: counting('public.activity') },
    expected: changed('activity'),
  },

  user_profiles_10_keep_an_admin: {
    as: admin,
    statement: `update public.user_profiles set deactivated_at = now() where id = '${who('admin')}'`,
    expected: 'PT409',
  },
  user_profiles_12_guard: {
    as: person('copywriter'),
    statement: `update public.user_profiles set deactivated_at = now() where id = '${who('copywriter')}'`,
    expected: 'refused',
  },
  user_profiles_access_follows: {
    as: owner,
    statement: `update public.user_profiles set deactivated_at = now() where id = '${who('copywriter')}'`,
    sees: access('copywriter'),
    expected: changed('access'),
  },
  user_profiles_audit: {
    as: admin,
    statement: `update public.user_profiles set title = 'x' where id = '${who('copywriter')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  user_profiles_start_settings: {
    as: owner,
    statement: accepted,
    sees: { settings: counting('public.person_settings') },
    expected: changed('settings'),
  },
  invitations_welcome: {
    as: owner,
    before: `update public.invitations set roles = '{copywriter}', client_id = null where token_hash = '${of('token')}'::bytea`,
    statement: accepted,
    sees: { tasks: counting('public.task_assignees') },
    expected: changed('tasks'),
  },
  activity_goes_to_slack: {
    as: owner,
    before: `update public.slack_hooks set events = '{moved_qa}'`,
    statement: `insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, detail)
      values ('${north}', '${acme}', 'campaign', '${shared}', 'moved', '{"to": "qa"}')`,
    sees: { queued: counting(`private.jobs where queue = 'send-slack'`) },
    expected: changed('queued'),
  },
  slack_hooks_10_guard: {
    as: admin,
    before: `update public.slack_hooks set status = 'dead'`,
    statement: `update public.slack_hooks set status = 'active'`,
    expected: 'PT409',
  },
  slack_hooks_audit: {
    as: admin,
    statement: `update public.slack_hooks set name = '#renamed' where id = '${idOf('north', 'hook')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  person_settings_20_plan_digest: {
    as: person('copywriter'),
    statement: `update public.person_settings set digest = 'off' where user_id = '${who('copywriter')}'`,
    sees: {
      next: `select next_digest_at from public.person_settings where user_id = '${who('copywriter')}'`,
    },
    expected: changed('next'),
  },
  user_profiles_close_sessions: {
    as: owner,
    statement: `update public.user_profiles set deactivated_at = now() where id = '${who('copywriter')}'`,
    sees: { sessions: counting('auth.sessions') },
    expected: changed('sessions'),
  },
  user_roles_10_guard: {
    as: admin,
    statement: `insert into public.user_roles (user_id, agency_id, role) values ('${who('member')}', '${north}', 'manager')`,
    expected: 'PT409',
  },
  user_roles_10_keep_an_admin: {
    as: admin,
    statement: `delete from public.user_roles where user_id = '${who('admin')}'`,
    expected: 'PT409',
  },
  user_roles_access_added: {
    as: owner,
    statement: `insert into public.user_roles (user_id, agency_id, role) values ('${who('copywriter')}', '${north}', 'manager')`,
    sees: access('copywriter'),
    expected: changed('access'),
  },
  user_roles_access_removed: {
    as: owner,
    statement: `delete from public.user_roles where user_id = '${who('copywriter')}'`,
    sees: access('copywriter'),
    expected: changed('access'),
  },
  user_roles_audit: {
    as: admin,
    statement: `insert into public.user_roles (user_id, agency_id, role) values ('${who('copywriter')}', '${north}', 'designer')`,
    sees: audited,
    expected: changed('audited'),
  },
  ...workProofs,
  ...clientProofs,
  ...contentProofs,
  ...flowProofs,
};

/** Nothing in a table shows a notification on a channel; the jobs' own test listens for it. */
export const heardNotSeen = ['jobs_wake_the_worker'];

export async function answerGuards(sql: Sql, trigger: string): Promise<Answer[]> {
  const proof = proofs[trigger];
  if (!proof) return [];
  const outcome = await undone(sql, async (inner) => {
    if (proof.before) await inner.unsafe(proof.before);
    const outcomes = await attempt(inner, proof.as, [
      { id: trigger, statement: proof.statement, look: proof.sees },
    ]);
    return outcomes.get(trigger) ?? 'untried';
  }).catch((error: Error) => error.message);
  return [{ cell: trigger, expected: proof.expected, outcome }];
}
