import { answers, row, type Call } from './call.ts';
import { workCalls } from './capacity/calls.ts';
import { contentCalls } from './rpc-content.ts';
import { flowCalls } from './rpc-flows.ts';
import { holdsAny } from './matrix-tasks.ts';
import { idOf } from './people.ts';
import {
  agencyWide,
  assignee,
  both,
  either,
  memberOf,
  near,
  reads,
  sameAgency,
  self,
  shared,
  team,
  writes,
  type Rule,
} from './rules.ts';

const campaign = idOf('north', 'acme', 'campaign', 'shared');
const hidden = idOf('north', 'acme', 'campaign', 'hidden');
const approval = idOf('north', 'acme', 'approval');
const task = idOf('north', 'acme', 'task', 'shared');
const event = idOf('north', 'acme', 'event', 'shared');
const request = idOf('north', 'acme', 'request');
const acme = idOf('north', 'acme');

const seesCopywriter = either(agencyWide('users.read'), self, near);
const readsCampaigns = reads('campaigns.read');
const saidOnPins = either(team('comments.internal'), shared('comments.client'));
const anyAgency =
  (permission: string): Rule =>
  (by, { client }) =>
    agencyWide(permission)(by, { ...row, agency: by.agency, client });
const hash = `(select content_hash from public.approvals where id = '${approval}')`;
const known = `coalesce(${hash}, repeat('0', 64))`;

export const calls: Call[] = [
  {
    name: 'session_context',
    statement: 'select 1 where public.session_context() is not null',
    expected: (actor) => (actor.reader ? 'rows 1' : 'rows 0'),
  },
  {
    name: 'may',
    statement: `select 1 where public.may('campaigns.read', '${acme}')`,
    expected: answers([['writer', readsCampaigns, 'rows 1']], 'rows 0'),
  },
  {
    name: 'may with nothing',
    statement: 'select 1 where public.may(null, null)',
    expected: () => 'rows 0',
  },
  {
    name: 'renew_upload of nobody’s',
    statement: `select public.renew_upload('nowhere')`,
    expected: () => 'PT404',
  },
  {
    name: 'open_upload',
    statement: 'select public.open_upload(1000)',
    expected: (actor) => (actor.writer ? 'rows 1' : 'refused'),
  },
  {
    name: 'invite',
    statement: `select public.invite('x@y.test', 'X', '{client_user}', '${acme}', true)`,
    expected: answers(
      [
        ['writer', agencyWide('client_members.manage'), 'rows 1'],
        ['writer', anyAgency('client_members.manage'), 'PT404'],
      ],
      'refused',
    ),
  },
  {
    name: 'invite to the team',
    statement: `select public.invite('x@y.test', 'X', '{copywriter}')`,
    expected: answers([['writer', anyAgency('users.manage'), 'rows 1']], 'refused'),
  },
  {
    name: 'invite in two worlds',
    statement: `select public.invite('x@y.test', 'X', '{client_user,admin}', '${acme}')`,
    expected: answers(
      [
        ['writer', agencyWide('users.manage'), 'PT409'],
        ['writer', anyAgency('users.manage'), 'PT404'],
      ],
      'refused',
    ),
  },
  {
    name: 'start_view_as',
    statement: `select public.start_view_as('${idOf('north', 'copywriter')}')`,
    expected: answers(
      [
        ['writer', agencyWide('view_as'), 'rows 1'],
        ['writer', anyAgency('view_as'), 'PT404'],
      ],
      'refused',
    ),
  },
  {
    name: 'start_view_as somebody deactivated',
    statement: `select public.start_view_as('${idOf('north', 'deactivated')}')`,
    expected: answers([['writer', anyAgency('view_as'), 'PT404']], 'refused'),
  },
  {
    name: 'end_view_as',
    statement: `select public.end_view_as('${idOf('view', 'copywriter')}')`,
    expected: () => 'rows 1',
  },
  {
    name: 'set_roles',
    statement: `select public.set_roles('${idOf('north', 'copywriter')}', '{designer}')`,
    expected: answers(
      [
        ['writer', agencyWide('users.manage'), 'rows 1'],
        ['reader', seesCopywriter, 'policy'],
      ],
      'PT404',
    ),
  },
  {
    name: 'set_roles to none',
    statement: `select public.set_roles('${idOf('north', 'copywriter')}', null)`,
    expected: answers([['reader', seesCopywriter, 'PT400']], 'PT404'),
  },
  {
    name: 'set_role_grants',
    statement: `select public.set_role_grants('copywriter', '{"campaigns.read": "agency", "campaigns.edit_copy": null}')`,
    expected: answers([['writer', anyAgency('roles.manage'), 'rows 1']], 'refused'),
  },
  {
    name: 'set_role_grants beyond the ceiling',
    statement: `select public.set_role_grants('creator', '{"documents.read": "agency"}')`,
    expected: () => 'refused',
  },
  {
    name: 'set_role_grants of what there is not',
    statement: `select public.set_role_grants('creator', '{"everything": "agency"}')`,
    expected: answers([['writer', anyAgency('roles.manage'), '23503']], 'refused'),
  },
  {
    name: 'restore_role_grants',
    statement: `select public.restore_role_grants('copywriter')`,
    expected: answers([['writer', anyAgency('roles.manage'), 'rows 1']], 'refused'),
  },
  {
    name: 'last_seen',
    statement: `select 1 from public.last_seen() where user_id = '${idOf('north', 'copywriter')}'`,
    expected: answers([['reader', agencyWide('users.manage'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'sign_out_everywhere',
    statement: `select public.sign_out_everywhere('${idOf('north', 'copywriter')}')`,
    expected: answers([['writer', either(agencyWide('users.manage'), self), 'rows 1']], 'refused'),
  },
  {
    name: 'decide_approval',
    statement: `select public.decide_approval('${approval}', 'approved', ${known})`,
    expected: answers(
      [
        ['writer', writes('approvals.decide'), 'rows 1'],
        ['reader', readsCampaigns, 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'decide_approval unseen',
    statement: `select public.decide_approval('${approval}', 'approved', null)`,
    expected: answers([['reader', readsCampaigns, 'PT409']], 'PT404'),
  },
  {
    name: 'decide_approval sideways',
    statement: `select public.decide_approval('${approval}', 'voided', ${known})`,
    expected: answers([['reader', readsCampaigns, 'PT400']], 'PT404'),
  },
  {
    name: 'decide_approval without a word',
    statement: `select public.decide_approval('${approval}', 'changes_requested', ${known}, ' ')`,
    expected: answers(
      [
        ['writer', both(sameAgency, ({ name }) => name === 'member'), 'refused'], // who has an open pin
        ['reader', readsCampaigns, 'PT400'],
      ],
      'PT404',
    ),
  },
  {
    name: 'open_approval',
    statement: `select public.open_approval('${approval}')`,
    expected: () => 'rows 1',
  },
  {
    name: 'approve_together',
    statement: `select 1 from public.approve_together(jsonb_build_array(jsonb_build_object('approval', '${approval}', 'seen_hash', ${known}))) where status = 'approved'`,
    expected: answers([['writer', writes('approvals.decide'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'delegate_approval to somebody who may not decide',
    statement: `select public.delegate_approval('${approval}', '${idOf('north', 'member')}')`,
    expected: answers(
      [
        ['writer', writes('approvals.decide'), 'PT404'],
        ['reader', readsCampaigns, 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'approval_people',
    statement: `select 1 from public.approval_people('${approval}')`,
    expected: answers([['reader', readsCampaigns, 'rows 1']], 'rows 0'),
  },
  {
    name: 'pending_approvals',
    statement: `select 1 from public.pending_approvals('${acme}') where id = '${approval}'`,
    expected: answers([['reader', readsCampaigns, 'rows 1']], 'rows 0'),
  },
  {
    name: 'pending_approvals that need them',
    statement: `select 1 from public.pending_approvals('${acme}') where id = '${approval}' and mine`,
    expected: answers([['reader', memberOf('approvals.decide'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'remind_now',
    statement: `select public.remind_now('${approval}')`,
    expected: answers(
      [
        ['writer', either(team('campaigns.approve_qa'), team('portal.manage')), 'rows 1'],
        ['reader', readsCampaigns, 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'list_links',
    statement: `select 1 from public.list_links('${approval}')`,
    expected: answers(
      [['reader', either(team('campaigns.approve_qa'), team('portal.manage')), 'rows 1']],
      'rows 0',
    ),
  },
  {
    name: 'revoke_links',
    statement: `select public.revoke_links('${approval}')`,
    expected: answers(
      [
        ['writer', either(team('campaigns.approve_qa'), team('portal.manage')), 'rows 1'],
        ['reader', readsCampaigns, 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'verify_approval',
    statement: `select 1 from public.verify_approval('${approval}') where content_hash = recomputed`,
    expected: answers([['reader', readsCampaigns, 'rows 1']], 'rows 0'),
  },
  {
    name: 'settle_annotation',
    statement: `select public.settle_annotation('${idOf('north', 'acme', 'pin', 'client')}', 'resolved')`,
    expected: answers(
      [
        ['writer', either(writes('annotations.write'), assignee('annotations.write')), 'rows 1'],
        ['reader', saidOnPins, 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'settle_annotation of an internal pin',
    statement: `select public.settle_annotation('${idOf('north', 'acme', 'pin', 'internal')}', 'resolved')`,
    expected: answers(
      [
        ['writer', either(team('annotations.write'), assignee('annotations.write')), 'rows 1'],
        ['reader', team('comments.internal'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'take_back_annotation that somebody has judged',
    statement: `select public.take_back_annotation('${idOf('north', 'acme', 'pin', 'client')}')`,
    expected: answers(
      [['writer', (by) => self(by, { ...row, person: 'member' }), 'PT409']],
      'PT404',
    ),
  },
  {
    name: 'create_campaign',
    statement: `select public.create_campaign('${acme}', 'Fresh')`,
    expected: answers([['writer', writes('campaigns.create'), 'rows 1']], 'policy'),
  },
  {
    name: 'create_campaign nowhere',
    statement: `select public.create_campaign('${idOf('nowhere')}', 'Fresh')`,
    expected: () => 'policy',
  },
  {
    name: 'create_campaign for a foreign person',
    statement: `select public.create_campaign('${acme}', 'Fresh', assignees => '${JSON.stringify({ copywriter: idOf('south', 'copywriter') })}')`,
    expected: answers(
      [['writer', both(writes('campaigns.create'), writes('campaigns.assign')), '23503']],
      'policy',
    ),
  },
  {
    name: 'create_campaign for a client person',
    statement: `select public.create_campaign('${acme}', 'Fresh', assignees => '${JSON.stringify({ copywriter: idOf('north', 'member') })}')`,
    expected: answers(
      [['writer', both(writes('campaigns.create'), writes('campaigns.assign')), 'PT409']],
      'policy',
    ),
  },
  {
    name: 'move_campaigns',
    statement: `select 1 from public.move_campaigns('{${campaign}}', 'on_hold') where moved`,
    expected: answers([['writer', writes('campaigns.edit_brief'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'move_campaigns says what it knows',
    statement: `select 1 from public.move_campaigns('{${hidden}}', 'sent') where status is not null`,
    expected: answers([['reader', team('campaigns.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'move_campaigns by the thousand',
    statement: `select 1 from public.move_campaigns(array(select gen_random_uuid() from generate_series(1, 201)), 'sent')`,
    expected: () => 'PT400',
  },
  {
    name: 'unschedule_campaign',
    statement: `select public.unschedule_campaign('${campaign}')`,
    expected: answers(
      [
        [
          'writer',
          either(writes('campaigns.schedule'), assignee('campaigns.schedule', 'implementor')),
          'PT409',
        ],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'accept_request',
    statement: `select public.accept_request('${request}')`,
    expected: answers(
      [
        ['writer', both(writes('requests.process'), writes('campaigns.create')), 'rows 1'],
        ['reader', team('requests.process'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'accept_request_beyond',
    statement: `select public.accept_request_beyond('${request}', 'addon', 'Bought one more', brief => '{"sendAt": "2027-03-02T09:00:00Z"}')`,
    expected: answers(
      [
        ['writer', both(writes('requests.process'), writes('scope.override')), 'rows 1'],
        ['reader', team('requests.process'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'accept_request_beyond without a word',
    statement: `select public.accept_request_beyond('${request}', 'addon', ' ')`,
    expected: () => 'PT400',
  },
  {
    name: 'take_on_request',
    statement: `select public.take_on_request('${request}')`,
    expected: answers(
      [
        ['writer', both(writes('requests.process'), writes('campaigns.create')), 'PT409'],
        ['reader', team('requests.process'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'answer_request',
    statement: `select public.answer_request('${request}', 'Done with the next one.')`,
    expected: answers(
      [
        ['writer', writes('requests.process'), 'rows 1'],
        ['reader', team('requests.process'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'answer_request without a word',
    statement: `select public.answer_request('${request}', '')`,
    expected: () => 'PT400',
  },
  {
    name: 'file_request',
    statement: `select public.file_request('${idOf('fresh')}', '${acme}', 'campaign', 'Please')`,
    expected: answers(
      [['writer', either(writes('requests.create'), writes('requests.process')), 'rows 1']],
      'policy',
    ),
  },
  {
    name: 'set_scope_package',
    statement: `select public.set_scope_package('${acme}', '2027-01-01', 'More', '{"campaigns": {"min": 2, "max": 4}}')`,
    expected: answers(
      [
        ['writer', writes('scope.manage'), 'rows 1'],
        ['reader', reads('scope.read'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'end_scope_package',
    statement: `select public.end_scope_package('${acme}', '2027-06-01')`,
    expected: answers(
      [
        ['writer', writes('scope.manage'), 'rows 1'],
        ['reader', reads('scope.read'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'scope_periods',
    statement: `select 1 from public.scope_periods() where client_id = '${acme}' and kind = 'campaigns'`,
    expected: answers([['reader', reads('scope.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'scope_periods of one client',
    statement: `select 1 from public.scope_periods('${acme}', '2026-01-01', '2026-01-01') where kind = 'campaigns'`,
    expected: answers([['reader', reads('scope.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'list_scope_work',
    statement: `select 1 from public.list_scope_work('${acme}', '2026-01-01') where title = 'Sent'`,
    expected: answers([['reader', both(reads('scope.read'), readsCampaigns), 'rows 1']], 'rows 0'),
  },
  {
    name: 'goal_progress',
    statement: `select 1 from public.goal_progress('${acme}') where goal_id = '${idOf('north', 'acme', 'goal')}'`,
    expected: answers([['reader', reads('goals.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'decline_request',
    statement: `select public.decline_request('${request}', 'No.')`,
    expected: answers(
      [
        ['writer', writes('requests.process'), 'rows 1'],
        ['reader', team('requests.process'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'decline_request without a word',
    statement: `select public.decline_request('${request}', null)`,
    expected: () => 'PT400',
  },
  {
    name: 'withdraw_request',
    statement: `select public.withdraw_request('${request}')`,
    expected: answers(
      [
        ['writer', memberOf('requests.create'), 'rows 1'],
        ['reader', shared('campaigns.read'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'import_metrics',
    statement: `select public.import_metrics('${acme}', 'c.csv', '[{"line": 1, "reason": "no name"}]')`,
    expected: answers([['writer', writes('metrics.import'), 'rows 1']], 'policy'),
  },
  {
    name: 'import_metrics of nothing',
    statement: `select public.import_metrics('${acme}', 'c.csv', '[]')`,
    expected: () => 'PT400',
  },
  {
    name: 'search',
    statement: `select 1 from public.search('hidden of acme') where id = '${hidden}'`,
    expected: answers([['reader', team('campaigns.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'search for a client',
    statement: `select 1 from public.search('acm') where id = '${acme}'`,
    expected: answers([['reader', reads('clients.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'search for a colleague',
    statement: `select 1 from public.search('copywriter of nor') where id = '${idOf('north', 'copywriter')}'`,
    expected: answers([['reader', seesCopywriter, 'rows 1']], 'rows 0'),
  },
  {
    name: 'search for nothing',
    statement: `select 1 from public.search('') where title = 'somebody else''s'`,
    expected: () => 'rows 0',
  },
  {
    name: 'first_times',
    statement: `select 1 from public.first_times() where fact = 'chose_notifications'`,
    expected: (actor) => (actor.reader ? 'rows 1' : 'rows 0'),
  },
  {
    name: 'test_slack_hook',
    statement: `select public.test_slack_hook('${idOf('north', 'hook')}')`,
    expected: answers([['writer', agencyWide('integrations.manage'), 'rows 1']], 'PT404'),
  },
  {
    name: 'snooze_notifications',
    statement: `select public.snooze_notifications('{${idOf('north', 'acme', 'notification')}}', 'tomorrow')`,
    expected: () => 'rows 1',
  },
  {
    name: 'snooze_notifications for ever',
    statement: `select public.snooze_notifications('{}', 'for_ever')`,
    expected: () => 'PT400',
  },
  {
    name: 'notification_choices',
    statement: `select 1 from public.notification_choices() where event = 'other'`,
    expected: (actor) => (actor.reader ? 'rows 1' : 'rows 0'),
  },
  {
    name: 'choose_channels',
    statement: `select public.choose_channels('[{"event": "moved", "in_app": false, "digest": false, "mail": false, "slack": false}]')`,
    expected: (actor) => (actor.writer ? 'rows 1' : 'refused'),
  },
  {
    name: 'count_campaigns',
    statement: `select 1 from public.count_campaigns('${idOf('north')}', now()::date, now(), now(), null, '${acme}') where status = 'sent'`,
    expected: answers([['reader', readsCampaigns, 'rows 1']], 'rows 0'),
  },
  {
    name: 'count_comments',
    statement: `select 1 from public.count_comments('${idOf('north')}', '{${campaign}}')`,
    expected: answers(
      [['reader', either(team('comments.internal'), shared('comments.client')), 'rows 1']],
      'rows 0',
    ),
  },
  {
    name: 'save_post',
    statement: `select public.save_post('${idOf('north', 'acme', 'post', 'shared')}', 2, 'Hello again', '[]')`,
    expected: answers([['writer', writes('posts.manage'), 'rows 1']], 'policy'),
  },
  {
    name: 'save_post over a newer one',
    statement: `select public.save_post('${idOf('north', 'acme', 'post', 'shared')}', 1, 'Hello again', '[]')`,
    expected: answers([['writer', writes('posts.manage'), 'PT409']], 'policy'),
  },
  {
    name: 'save_post with a foreign picture',
    statement: `select public.save_post('${idOf('north', 'acme', 'post', 'shared')}', 2, 'Hello', '[{"file_id": "${idOf('south', 'acme', 'file', 'shared')}"}]')`,
    expected: answers([['writer', writes('posts.manage'), '23503']], 'policy'),
  },
  {
    name: 'move_post',
    statement: `select public.move_post('${idOf('north', 'acme', 'post', 'shared')}', 'internal_review', 'draft')`,
    expected: answers(
      [
        ['writer', writes('posts.manage'), 'rows 1'],
        ['reader', team('posts.read'), 'refused'],
      ],
      'PT404',
    ),
  },
  {
    name: 'move_post that somebody moved',
    statement: `select public.move_post('${idOf('north', 'acme', 'post', 'shared')}', 'draft', 'rejected')`,
    expected: answers([['reader', team('posts.read'), 'PT409']], 'PT404'),
  },
  {
    name: 'post_faults',
    statement: `select 1 where public.post_faults('${idOf('north', 'acme', 'post', 'hidden')}') is not null`,
    expected: answers([['reader', team('posts.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'create_task',
    statement: `select public.create_task('Call them', '${acme}', assignees => '{${idOf('north', 'copywriter')}}')`,
    expected: answers([['writer', team('clients.read'), 'rows 1']], 'policy'),
  },
  {
    name: 'create_task about a record',
    statement: `select public.create_task('Call them', subject_kind => 'campaign', subject_id => '${campaign}')`,
    expected: answers(
      [
        ['writer', team('clients.read'), 'rows 1'],
        ['writer', memberOf('clients.read'), 'policy'],
      ],
      'PT404',
    ),
  },
  {
    name: 'create_task for a foreign person',
    statement: `select public.create_task('Call them', '${acme}', assignees => '{${idOf('south', 'copywriter')}}')`,
    expected: answers([['writer', team('clients.read'), '23503']], 'policy'),
  },
  {
    name: 'move_tasks',
    statement: `select 1 from public.move_tasks('{${task}}', 'done') where moved`,
    expected: answers([['writer', either(team('tasks.write'), self), 'rows 1']], 'rows 0'),
  },
  {
    name: 'move_tasks says what it knows',
    statement: `select 1 from public.move_tasks('{${task}}', 'done') where status is not null`,
    expected: answers([['reader', either(reads('tasks.read'), self), 'rows 1']], 'rows 0'),
  },
  {
    name: 'move_tasks by the thousand',
    statement: `select 1 from public.move_tasks(array(select gen_random_uuid() from generate_series(1, 201)), 'done')`,
    expected: () => 'PT400',
  },
  {
    name: 'calendar_entries',
    statement: `select 1 from public.calendar_entries('${idOf('north')}', '2026-12-01', '2026-12-07', 'Europe/London') where id = '${event}'`,
    expected: answers([['reader', either(reads('events.read'), self), 'rows 1']], 'rows 0'),
  },
  {
    name: 'calendar_entries of two years',
    statement: `select 1 from public.calendar_entries('${idOf('north')}', '2026-01-01', '2027-12-31', 'Europe/London')`,
    expected: () => 'PT400',
  },
  {
    name: 'calendar_entries nowhere',
    statement: `select 1 from public.calendar_entries('${idOf('north')}', '2026-12-01', '2026-12-07', 'Nowhere/At all')`,
    expected: () => 'PT400',
  },
  {
    name: 'save_event',
    statement: `select public.save_event(null, '{"title": "Planning", "starts_on": "2026-12-01", "ends_on": "2026-12-01", "time_zone": "Europe/London"}', '{}')`,
    expected: answers([['writer', holdsAny('events.write'), 'rows 1']], 'policy'),
  },
  {
    name: 'save_event of somebody else',
    statement: `select public.save_event('${event}', '{"title": "Planning", "starts_on": "2026-12-01", "ends_on": "2026-12-01", "time_zone": "Europe/London"}', '{}')`,
    expected: answers(
      [['writer', either(team('events.write'), agencyWide('events.write')), 'rows 1']],
      'PT404',
    ),
  },
  {
    name: 'open_calendar_feed',
    statement: 'select public.open_calendar_feed()',
    expected: (actor) => (actor.writer ? 'rows 1' : 'refused'),
  },
  {
    name: 'close_calendar_feed',
    statement: 'select public.close_calendar_feed()',
    expected: (actor) => (actor.writer ? 'rows 1' : 'refused'),
  },
  {
    name: 'calendar_feed',
    statement: 'select 1 from public.calendar_feed()',
    expected: () => 'rows 0',
  },
  ...workCalls,
  ...contentCalls,
  ...flowCalls,
];

export const callable = [...new Set(calls.map(({ name }) => name.split(' ')[0] ?? name))];
