import { person, service, type Actor } from './actors.ts';
import type { Proof } from './guards.ts';
import { placed } from './moves.ts';
import { usedUp } from './guards-often.ts';
import { idOf } from './people.ts';

const owner: Actor = { ...service, name: 'the owner', role: 'postgres', claims: {} };
const claiming = (actor: Actor): Actor => ({ ...actor, role: 'postgres' });
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const who = (name: string) => idOf('north', name);
const north = idOf('north');
const acme = idOf('north', 'acme');
const counting = (from: string) => `select count(*) from ${from}`;
const changed = (what: string) => `rows 1 changed ${what}`;
const messages = (event: string) => ({
  messages: counting(`realtime.messages where event = '${event}'`),
});

const waiting = placed('crm_campaigns', 'client_approval');
/** A round with the client, on content that is still what it was. */
export const ask = `insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, round, content_hash)
  values ('${of('asked')}', '${north}', '${acme}', 'campaign', '${waiting}', 2, private.campaign_hash('${waiting}'))`;
const pin = (audience: string, version = 2) =>
  `insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, body)
    values ('campaign', '${of('campaign', 'shared')}', ${version}, 1, 1, '${audience}', 'Here')`;
const say = (subject: string, kind: string) =>
  `insert into public.comments (subject_kind, subject_id, audience, body) values ('${kind}', '${subject}', 'client', 'So')`;
const reviewer = (column: string) => ({
  reviewer: `select ${column} from public.approval_reviewers where approval_id = '${of('approval')}'`,
});
/** The other approver has approved and this one still has to. */
const half = `update public.client_approval_settings set policy = 'all' where client_id = '${acme}';
  update public.client_members set approver = true where user_id = '${who('member')}';
  ${ask};
  insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, decision, content_hash)
    values ('${north}', '${acme}', '${of('asked')}', '${who('member')}', 'approved', repeat('a', 64))`;
const askedStatus = {
  status: `select status from public.approvals where id = '${of('asked')}'`,
};

export const decisionProofs: Record<string, Proof> = {
  approval_contents_are_append_only: {
    as: owner,
    statement: `update public.approval_contents set content = '{}'`,
    expected: 'refused',
  },
  approval_delegations_are_append_only: {
    as: owner,
    statement: 'delete from public.approval_delegations',
    expected: 'refused',
  },
  approval_delegations_broadcast: {
    as: owner,
    statement: `insert into public.approval_delegations (agency_id, client_id, approval_id, read_permission, from_id, to_id)
      values ('${north}', '${acme}', '${of('approval')}', 'campaigns.read', '${who('approver')}', '${who('member')}')`,
    sees: messages('approval_changed'),
    expected: changed('messages'),
  },
  approval_reviewers_broadcast: {
    as: owner,
    statement: `update public.approval_reviewers set opened_at = now() where approval_id = '${of('approval')}'`,
    sees: messages('approval_changed'),
    expected: changed('messages'),
  },
  approvals_25_policy: {
    as: owner,
    before: `update public.client_approval_settings set policy = 'all' where client_id = '${acme}'`,
    statement: ask,
    sees: { policies: counting(`public.approvals where policy = 'all'`) },
    expected: changed('policies'),
  },
  clients_start_approval_settings: {
    as: owner,
    statement: `insert into public.clients (agency_id, slug, name) values ('${north}', 'new-one', 'New')`,
    sees: { settings: counting('public.client_approval_settings') },
    expected: changed('settings'),
  },
  client_approval_settings_20_stamp: {
    as: owner,
    statement: `update public.client_approval_settings set policy = 'all', updated_at = '2020-01-01' where client_id = '${acme}'`,
    sees: {
      stamp: counting(`public.client_approval_settings where updated_at > '2021-01-01'`),
      policies: counting(`public.client_approval_settings where policy = 'all'`),
    },
    expected: changed('policies'),
  },
  client_approval_settings_audit: {
    as: person('admin'),
    statement: `update public.client_approval_settings set policy = 'all' where client_id = '${acme}'`,
    sees: { audited: counting('public.audit_log') },
    expected: changed('audited'),
  },
  client_members_approver_left: {
    as: owner,
    before: half,
    statement: `delete from public.client_members where user_id = '${who('approver')}' and client_id = '${acme}'`,
    sees: askedStatus,
    expected: changed('status'),
  },
  client_members_approver_taken: {
    as: owner,
    before: half,
    statement: `update public.client_members set approver = false where user_id = '${who('approver')}' and client_id = '${acme}'`,
    sees: askedStatus,
    expected: changed('status'),
  },
  user_profiles_approver_left: {
    as: owner,
    before: half,
    statement: `update public.user_profiles set deactivated_at = now() where id = '${who('approver')}'`,
    sees: askedStatus,
    expected: changed('status'),
  },
  comments_reviewer_spoke: {
    as: person('approver'),
    statement: say(of('campaign', 'shared'), 'campaign'),
    sees: reviewer('commented_at'),
    expected: changed('reviewer'),
  },
  comments_15_keep_closed_threads: {
    as: person('member'),
    before: `update public.campaign_designs set shared_at = now() where campaign_id = '${of('campaign', 'shared')}'`,
    statement: say(of('pin', 'closed'), 'annotation'),
    expected: 'PT409',
  },
  design_annotations_10_guard: {
    as: owner,
    statement: `update public.design_annotations set status = 'resolved' where id = '${of('pin', 'client')}'`,
    expected: 'refused',
  },
  design_annotations_12_lock: {
    as: person('member'),
    before: `update public.design_annotations set carried_version = 1 where id = '${of('pin', 'client')}'`,
    statement: `update public.design_annotations set body = 'Other' where id = '${of('pin', 'client')}'`,
    expected: 'PT409',
  },
  design_annotations_20_settled: {
    as: claiming(person('manager')),
    statement: `update public.design_annotations set status = 'resolved' where id = '${of('pin', 'client')}'`,
    sees: { by: counting('public.design_annotations where resolved_by is not null') },
    expected: changed('by'),
  },
  design_annotations_05_not_too_often: {
    as: person('manager'),
    before: usedUp('design_annotations', 'manager'),
    statement: pin('internal'),
    expected: 'PT429',
  },
  design_annotations_20_stamp: {
    as: person('manager'),
    statement: pin('internal'),
    expected: 'rows 1',
  },
  design_annotations_added: {
    as: person('manager'),
    statement: pin('internal'),
    sees: { told: counting(`public.crm_notifications where kind = 'pinned'`) },
    expected: changed('told'),
  },
  design_annotations_broadcast_added: {
    as: person('manager'),
    statement: pin('internal'),
    sees: messages('annotation_changed'),
    expected: changed('messages'),
  },
  design_annotations_broadcast_changed: {
    as: person('manager'),
    statement: `update public.design_annotations set body = 'Other' where id = '${of('pin', 'internal')}'`,
    sees: messages('annotation_changed'),
    expected: changed('messages'),
  },
  design_annotations_broadcast_gone: {
    as: owner,
    statement: `delete from public.design_annotations where id = '${of('pin', 'internal')}'`,
    sees: messages('annotation_changed'),
    expected: changed('messages'),
  },
  design_annotations_reviewer_spoke: {
    as: person('approver'),
    before: `update public.campaign_designs set shared_at = now() where campaign_id = '${of('campaign', 'shared')}'`,
    statement: pin('client'),
    sees: reviewer('commented_at'),
    expected: changed('reviewer'),
  },
  jobs_letter_left: {
    as: owner,
    before: `insert into private.jobs (queue, payload, status) values ('send-mail',
      '{"approval_id": "${of('approval')}", "user_id": "${who('approver')}"}', 'running')`,
    statement: `update private.jobs set status = 'done' where status = 'running'`,
    sees: reviewer('mailed_at'),
    expected: changed('reviewer'),
  },
};
