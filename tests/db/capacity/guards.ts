import { person, service, type Actor } from '../actors.ts';
import type { Proof } from '../guards.ts';
import { placed } from '../moves.ts';
import { idOf } from '../people.ts';

const owner: Actor = { ...service, name: 'the owner', role: 'postgres', claims: {} };
const manager = person('manager');
const copywriter = person('copywriter');

const north = idOf('north');
const acme = idOf('north', 'acme');
const who = (name: string) => idOf('north', name);
const entry = idOf('north', 'acme', 'entry');
const asked = idOf('north', 'acme', 'move_request');
const hidden = idOf('north', 'acme', 'campaign', 'hidden');

const counting = (from: string) => `select count(*) from ${from}`;
const audited = { audited: counting('public.audit_log') };
const messages = (event: string) => ({
  messages: counting(`realtime.messages where event = '${event}'`),
});
const told = { told: counting(`public.crm_notifications where kind like 'move\\_%'`) };
const changed = (what: string) => `rows 1 changed ${what}`;
const away = `insert into public.time_off (agency_id, user_id, from_on, to_on) values ('${north}', '${who('staff')}', '2026-04-06', '2026-04-07')`;
const hours = `update public.person_capacities set minutes_a_week = 900 where user_id = '${who('copywriter')}'`;

export const workProofs: Record<string, Proof> = {
  approved_weeks_20_close: {
    as: manager,
    before: `insert into public.time_entries (user_id, started_at) values ('${who('copywriter')}', now() - interval '1 minute')`,
    statement: `insert into public.approved_weeks (user_id, agency_id, week)
      select '${who('copywriter')}', a.id, date_trunc('week', (now() - interval '1 minute') at time zone a.time_zone)::date
      from public.agencies a where a.id = '${north}'`,
    expected: 'PT409',
  },
  approved_weeks_audit: {
    as: manager,
    statement: `delete from public.approved_weeks where user_id = '${who('copywriter')}'`,
    sees: audited,
    expected: changed('audited'),
  },
  client_hours_audit: {
    as: manager,
    statement: `update public.client_hours set minutes_a_month = 60 where client_id = '${acme}'`,
    sees: audited,
    expected: changed('audited'),
  },
  crm_campaigns_answer_move_requests: {
    as: person('designer'),
    statement: `select public.decide_move('${asked}', true)`,
    sees: { asked: `select status from public.move_requests where id = '${asked}'` },
    expected: changed('asked'),
  },
  move_requests_10_guard: {
    as: owner,
    statement: `update public.move_requests set status = 'pending' where id = '${placed('move_requests', 'declined')}'`,
    expected: 'PT409',
  },
  move_requests_told_new: {
    as: copywriter,
    statement: `select public.request_move('${hidden}', 'qa', 'design', 'Please')`,
    sees: told,
    expected: changed('told'),
  },
  move_requests_told_moved: {
    as: person('designer'),
    statement: `select public.decide_move('${asked}', false, 'Not yet')`,
    sees: told,
    expected: changed('told'),
  },
  person_capacities_audit: {
    as: manager,
    statement: hours,
    sees: audited,
    expected: changed('audited'),
  },
  person_capacities_broadcast: {
    as: manager,
    statement: hours,
    sees: messages('capacity_changed'),
    expected: changed('messages'),
  },
  stage_estimates_broadcast: {
    as: manager,
    statement: `update public.stage_estimates set minutes = 5 where agency_id = '${north}'`,
    sees: messages('capacity_changed'),
    expected: changed('messages'),
  },
  time_entries_20_check: {
    as: copywriter,
    statement: `insert into public.time_entries (started_at, ended_at) values ('2026-01-06 10:00+00', '2026-01-06 11:00+00')`,
    expected: 'PT409',
  },
  time_entries_audit_changed: {
    as: copywriter,
    statement: `update public.time_entries set note = 'Later' where id = '${entry}'`,
    sees: audited,
    expected: changed('audited'),
  },
  time_entries_audit_gone: {
    as: copywriter,
    statement: `delete from public.time_entries where id = '${entry}'`,
    sees: audited,
    expected: changed('audited'),
  },
  time_entries_broadcast: {
    as: copywriter,
    statement: `select public.start_timer()`,
    sees: messages('time_changed'),
    expected: changed('messages'),
  },
  time_off_audit: { as: manager, statement: away, sees: audited, expected: changed('audited') },
  time_off_broadcast: {
    as: manager,
    statement: away,
    sees: messages('capacity_changed'),
    expected: changed('messages'),
  },
};
