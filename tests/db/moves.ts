import { ACTORS, type Actor } from './actors.ts';
import type { Sql } from './database.ts';
import { assigneesOf, idOf } from './people.ts';
import type { Cell } from './cells.ts';
import {
  FLOW_HELD_FROM,
  flowMachines,
  flowMachineTables,
  insertFlowMachines,
} from './moves-flows.ts';
import { assignee, both, either, never, writes, type Row, type Rule } from './rules.ts';

/** from → to → who: a permission, or the system alone. */
export type Moves = Record<string, Record<string, string[]>>;

const held = (stages: string[]): Moves =>
  Object.fromEntries(
    stages.map((stage) => [
      stage,
      { on_hold: ['campaigns.edit_brief'], cancelled: ['campaigns.edit_brief'] },
    ]),
  );
const back = (stages: string[]) =>
  Object.fromEntries(stages.map((stage) => [stage, ['campaigns.edit_brief']]));
const OPEN = ['strategy', 'copy', 'design', 'qa', 'client_approval', 'approved', 'scheduled'];

const stages: Moves = {
  strategy: { copy: ['system', 'campaigns.edit_brief'] },
  copy: { design: ['campaigns.edit_copy'], strategy: ['campaigns.edit_copy'] },
  design: { qa: ['campaigns.edit_design'], copy: ['campaigns.edit_copy', 'campaigns.edit_design'] },
  qa: {
    copy: ['campaigns.approve_qa'],
    design: ['campaigns.approve_qa'],
    client_approval: ['campaigns.approve_qa'],
  },
  client_approval: {
    qa: ['campaigns.approve_qa'],
    approved: ['system'],
    copy: ['system'],
    design: ['system'],
  },
  approved: { scheduled: ['campaigns.schedule'], client_approval: ['system'] },
  scheduled: {
    approved: ['campaigns.schedule', 'system'],
    sent: ['system'],
    client_approval: ['system'],
  },
  sent: {},
};

/** Every move there is, as the specification's table has it. */
export const machines: Record<string, Moves> = {
  crm_campaigns: {
    ...Object.fromEntries(
      Object.entries(stages).map(([from, to]) => [from, { ...to, ...held(OPEN)[from] }]),
    ),
    on_hold: { ...back(OPEN), cancelled: ['campaigns.edit_brief'] },
    cancelled: back(OPEN),
  },
  clients: {
    active: { paused: ['clients.update'], archived: ['clients.archive'] },
    paused: { active: ['clients.update'], archived: ['clients.archive'] },
    archived: { active: ['clients.archive'] },
  },
  approvals: {
    pending: {
      approved: ['approvals.decide', 'system'],
      changes_requested: ['approvals.decide'],
      withdrawn: ['system'],
    },
    approved: { voided: ['system'] },
    changes_requested: {},
    withdrawn: {},
    voided: {},
  },
  design_annotations: {
    open: { resolved: ['annotations.write'] },
    resolved: { open: ['annotations.write'] },
  },
  portal_requests: {
    open: {
      accepted: ['requests.process'],
      declined: ['requests.process'],
      withdrawn: ['requests.create'],
    },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
  tasks: {
    open: { doing: ['tasks.write'], done: ['tasks.write'], cancelled: ['tasks.write'] },
    doing: { open: ['tasks.write'], done: ['tasks.write'], cancelled: ['tasks.write'] },
    done: { open: ['tasks.write'] },
    cancelled: { open: ['tasks.write'] },
  },
  move_requests: {
    pending: {
      accepted: ['system'],
      declined: [
        'campaigns.edit_brief',
        'campaigns.edit_copy',
        'campaigns.edit_design',
        'campaigns.approve_qa',
        'campaigns.schedule',
      ],
      withdrawn: ['system', 'comments.internal'],
    },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
  content_posts: {
    draft: { internal_review: ['posts.manage'], approved: ['posts.manage'] },
    internal_review: {
      draft: ['posts.manage'],
      rejected: ['posts.manage'],
      client_review: ['posts.manage'],
      approved: ['campaigns.approve_qa'],
    },
    client_review: {
      internal_review: ['posts.manage'],
      approved: ['posts.manage', 'system'],
      rejected: ['system'],
    },
    rejected: { draft: ['posts.manage'] },
    approved: {
      scheduled: ['posts.manage'],
      published: ['posts.manage'],
      client_review: ['system'],
      internal_review: ['system'],
    },
    scheduled: {
      approved: ['posts.manage'],
      published: ['posts.manage'],
      client_review: ['system'],
      internal_review: ['system'],
    },
    published: {},
  },
  ...flowMachines,
  metric_import_rows: {
    proposed: { confirmed: ['metrics.import'], unmatched: ['metrics.import'] },
    matched: {},
    confirmed: {},
    unmatched: {},
    error: {},
  },
};

const HELD_FROM: Record<string, string> = { crm_campaigns: 'design', crm_flows: FLOW_HELD_FROM };
const acme: Row = { name: 'north acme', agency: 'north', client: 'acme', key: {} };
const DUTY: Record<string, string> = {
  'campaigns.edit_copy': 'copywriter',
  'campaigns.edit_design': 'designer',
  'campaigns.schedule': 'implementor',
};

export const placed = (machine: string, status: string) =>
  idOf('north', 'acme', machine, 'at', status);

/** Reach own: of a campaign in the permission's duty, of a pin in any duty on its campaign, which here has no implementor. */
const owns: Record<string, (permission: string) => Rule> = {
  crm_campaigns: (permission) => assignee(permission, DUTY[permission]),
  crm_flows: (permission) => assignee(permission, DUTY[permission]),
  flow_steps: (permission) => assignee(permission, DUTY[permission]),
  crm_popups: (permission) => assignee(permission, DUTY[permission]),
  move_requests: (permission) => assignee(permission, DUTY[permission]),
  design_annotations: (permission) =>
    both(assignee(permission), ({ name }) => name !== 'implementor'),
};

function outcome(machine: string, from: string, to: string, { writer, role }: Actor): string {
  const permissions = machines[machine]?.[from]?.[to];
  if (!permissions) return 'PT409';
  if (role === 'service_role') return permissions.includes('system') ? 'rows 1' : 'refused';
  if (
    HELD_FROM[machine] &&
    ['on_hold', 'cancelled'].includes(from) &&
    to !== 'cancelled' &&
    to !== HELD_FROM[machine]
  )
    return 'refused';
  const may: Rule = either(
    ...permissions
      .filter((permission) => permission !== 'system')
      .flatMap((permission) => [writes(permission), owns[machine]?.(permission) ?? never]),
  );
  return writer && may(writer, acme) ? 'rows 1' : 'refused';
}

/** A test that has whom it needs cannot end without an answer: there it has too few. */
const first = (machine: string, from: string, to: string) =>
  machine === 'crm_ab_tests' && from === 'running' && to === 'inconclusive'
    ? `update public.ab_test_variants set recipients = 30, successes = 3 where test_id = '${placed(machine, from)}'; `
    : '';

/** The guard itself is asked, past the policies: the owner's role with a person's claims. */
export function movesOf(machine: string, only?: { from: string; to: string }): Cell[] {
  const statuses = Object.keys(machines[machine] ?? {});
  return ACTORS.flatMap((actor) =>
    statuses.flatMap((from) =>
      statuses
        .filter((to) => to !== from && (!only || (only.from === from && only.to === to)))
        .map((to) => ({
          id: `${actor.name}: ${machine} ${from} → ${to}`,
          actor: { ...actor, role: 'postgres' as const },
          statement: `${first(machine, from, to)}update public.${machine} set status = '${to}' where id = '${placed(machine, from)}'`,
          expected: outcome(machine, from, to, actor),
        })),
    ),
  );
}

/** A record at every status of every machine, as complete as it would be by then. */
export async function insertMachines(sql: Sql): Promise<void> {
  const home = { agency_id: idOf('north'), client_id: idOf('north', 'acme') };
  const tables = [
    'crm_campaigns',
    'approvals',
    'metric_import_rows',
    'campaign_assignees',
    'campaign_copies',
    'campaign_designs',
    'move_requests',
    'content_posts',
    'content_post_versions',
    ...flowMachineTables,
    'design_annotations',
  ];
  for (const table of tables) await sql.unsafe(`alter table public.${table} disable trigger user`);
  let number = 9000;
  for (const status of Object.keys(machines.crm_campaigns ?? {})) {
    const id = placed('crm_campaigns', status);
    await sql`insert into public.crm_campaigns ${sql({
      id,
      ...home,
      number: (number += 1),
      title: `at ${status}`,
      status,
      goal: 'Sell',
      audience: 'All',
      offer: '10%',
      send_at: new Date(Date.now() + 86_400_000),
      shared_at: new Date(),
      held_from: ['on_hold', 'cancelled'].includes(status) ? 'design' : null,
    })}`;
    await sql`insert into public.crm_campaign_internals ${sql({ campaign_id: id, ...home })}`;
    await sql`insert into public.campaign_assignees ${sql(
      Object.entries(assigneesOf('acme')).map(([duty, name]) => ({
        campaign_id: id,
        duty,
        user_id: idOf('north', name),
        ...home,
      })),
    )}`;
    await sql`insert into public.campaign_copies ${sql({ ...home, campaign_id: id, version: 1, body: sql.json({ type: 'doc' }) })}`;
    await sql`insert into public.campaign_designs ${sql({
      ...home,
      campaign_id: id,
      version: 1,
      file_id: idOf('north', 'acme', 'file', 'shared'),
    })}`;
    const approved = ['approved', 'scheduled', 'sent', 'client_approval'].includes(status);
    if (approved) {
      await sql`insert into public.approvals (agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash)
        values (${home.agency_id}, ${home.client_id}, 'campaign', ${id}, 'campaigns.read', 'approvals.decide', 'approved', 1, private.campaign_hash(${id}))`;
    }
  }
  for (const status of Object.keys(machines.clients ?? {})) {
    const id = placed('clients', status);
    await sql`insert into public.clients ${sql({ id, agency_id: home.agency_id, slug: `at-${status}`, name: status, status })}`;
    await sql`insert into public.client_assignments (client_id, user_id, duty, agency_id)
      select ${id}, s.user_id, s.duty, s.agency_id from public.client_assignments s where s.client_id = ${home.client_id}`;
  }
  for (const [i, status] of Object.keys(machines.approvals ?? {}).entries()) {
    await sql`insert into public.approvals ${sql({
      id: placed('approvals', status),
      ...home,
      subject_kind: 'campaign',
      subject_id: placed('crm_campaigns', 'strategy'),
      read_permission: 'campaigns.read',
      decide_permission: 'approvals.decide',
      status,
      round: i + 1,
      content_hash: 'a'.repeat(64),
    })}`;
  }
  for (const [i, status] of Object.keys(machines.design_annotations ?? {}).entries()) {
    await sql`insert into public.design_annotations ${sql({
      id: placed('design_annotations', status),
      ...home,
      subject_kind: 'campaign',
      subject_id: idOf('north', 'acme', 'campaign', 'hidden'),
      number: i + 1,
      version: 1,
      carried_version: 1,
      x: 5,
      y: 5,
      audience: 'internal',
      status,
      body: status,
      author_id: idOf('north', 'manager'),
      resolved_version: status === 'resolved' ? 1 : null,
      resolved_at: status === 'resolved' ? new Date() : null,
    })}`;
  }
  await sql`insert into public.portal_requests ${sql(
    Object.keys(machines.portal_requests ?? {}).map((status) => ({
      id: placed('portal_requests', status),
      ...home,
      title: status,
      status,
      created_by: idOf('north', 'member'),
    })),
  )}`;
  for (const status of Object.keys(machines.content_posts ?? {})) {
    const id = placed('content_posts', status);
    await sql`insert into public.content_posts ${sql({
      id,
      ...home,
      channel: 'facebook',
      title: `at ${status}`,
      status,
      publish_at: new Date(Date.now() + 86_400_000),
      shared_at: new Date(),
    })}`;
    await sql`insert into public.content_post_versions ${sql({ ...home, post_id: id, version: 1, caption: 'Hello' })}`;
    await sql`insert into public.approvals (agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash)
      values (${home.agency_id}, ${home.client_id}, 'post', ${id}, 'posts.read', 'posts.decide', 'approved', 1, private.post_hash(${id}))`;
  }
  await sql`insert into public.tasks ${sql(
    Object.keys(machines.tasks ?? {}).map((status) => ({
      id: placed('tasks', status),
      ...home,
      title: status,
      status,
    })),
  )}`;
  await sql`insert into public.move_requests ${sql(
    Object.keys(machines.move_requests ?? {}).map((status) => ({
      id: placed('move_requests', status),
      ...home,
      campaign_id: placed('crm_campaigns', 'copy'),
      from_status: 'copy',
      to_status: 'design',
      status,
      requested_by: idOf('north', 'staff'),
    })),
  )}`;
  await sql`insert into public.metric_import_rows ${sql(
    Object.keys(machines.metric_import_rows ?? {}).map((status, i) => ({
      id: placed('metric_import_rows', status),
      ...home,
      import_id: idOf('north', 'acme', 'import'),
      line: 100 + i,
      status,
      values: sql.json({ klaviyoCampaignId: `M${i}` }),
    })),
  )}`;
  await insertFlowMachines(sql);
  for (const table of tables) await sql.unsafe(`alter table public.${table} enable trigger user`);
}
