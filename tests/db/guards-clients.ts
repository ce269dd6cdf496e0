import { person } from './actors.ts';
import type { Proof } from './guards.ts';
import { idOf } from './people.ts';

const admin = person('admin');
const north = idOf('north');
const acme = idOf('north', 'acme');
const who = (name: string) => idOf('north', name);
const archived = `update public.clients set status = 'archived' where id = '${acme}'`;
/** Without asking who may, and past what is still scheduled. */
export const unguarded =
  'alter table public.clients disable trigger clients_10_guard, disable trigger clients_15_nothing_is_scheduled';
const told = {
  lines: `select count(*) from public.activity where subject_kind = 'account' and client_id = '${acme}'`,
};
const messages = {
  messages: `select count(*) from realtime.messages where event = 'client_changed'`,
};

const begun = (statement: string): Proof => ({
  as: admin,
  before: `${unguarded}; ${archived}`,
  statement,
  expected: 'PT409',
});

export const clientProofs: Record<string, Proof> = {
  clients_10_guard: {
    as: person('strategist'),
    statement: archived,
    expected: 'refused',
  },
  clients_15_nothing_is_scheduled: {
    as: admin,
    statement: archived,
    expected: 'PT409',
  },
  clients_broadcast: {
    as: admin,
    statement: `update public.clients set name = 'x' where id = '${acme}'`,
    sees: messages,
    expected: 'rows 1 changed messages',
  },
  clients_told: {
    as: admin,
    statement: `update public.clients set name = 'x' where id = '${acme}'`,
    sees: told,
    expected: 'rows 1 changed lines',
  },
  client_assignments_told: {
    as: admin,
    statement: `insert into public.client_assignments (client_id, user_id, duty, agency_id) values ('${acme}', '${who('manager')}', 'account_manager', '${north}')`,
    sees: { ...told, ...messages },
    expected: 'rows 1 changed lines, messages',
  },
  client_members_told: {
    as: admin,
    statement: `delete from public.client_members where user_id = '${who('member')}'`,
    sees: told,
    expected: 'rows 1 changed lines',
  },

  portal_requests_08_keep_closed: {
    ...begun(`insert into public.portal_requests (client_id, title) values ('${acme}', 'New')`),
    as: person('member'),
  },
  crm_campaigns_08_keep_closed: begun(
    `insert into public.crm_campaigns (client_id, title) values ('${acme}', 'New')`,
  ),
  crm_flows_08_keep_closed: begun(
    `insert into public.crm_flows (client_id, title, trigger_kind) values ('${acme}', 'New', 'list')`,
  ),
  crm_popups_08_keep_closed: begun(
    `insert into public.crm_popups (client_id, title) values ('${acme}', 'New')`,
  ),
  crm_ab_tests_08_keep_closed: begun(
    `insert into public.crm_ab_tests (client_id, title) values ('${acme}', 'New')`,
  ),
  content_posts_08_keep_closed: begun(
    `insert into public.content_posts (client_id, channel, title) values ('${acme}', 'facebook', 'New')`,
  ),
};
