import type { Sql } from './database.ts';
import { assigneesOf, idOf } from './people.ts';
import type { Moves } from './moves.ts';

const BRIEF = ['campaigns.edit_brief'];
const WORDS = ['campaigns.edit_brief', 'campaigns.edit_copy'];
const DESIGN = ['campaigns.edit_brief', 'campaigns.edit_design'];
const LIVE = ['campaigns.edit_brief', 'campaigns.schedule'];
const QA = ['campaigns.approve_qa'];
const GOES_LIVE = ['campaigns.schedule', 'system'];
const SYSTEM = ['system'];
const OPEN = ['strategy', 'making', 'qa', 'client_approval', 'approved'];
const back = Object.fromEntries(OPEN.map((stage) => [stage, BRIEF]));
const hold = { on_hold: BRIEF, cancelled: BRIEF };

export const flowMachines: Record<string, Moves> = {
  crm_flows: {
    strategy: { making: BRIEF, ...hold },
    making: { strategy: BRIEF, qa: ['campaigns.edit_copy', 'campaigns.edit_design'], ...hold },
    qa: { making: QA, client_approval: QA, ...hold },
    client_approval: { qa: [...QA, 'system'], making: SYSTEM, approved: SYSTEM, ...hold },
    approved: { client_approval: SYSTEM, qa: SYSTEM, live: GOES_LIVE, ...hold },
    live: { paused: GOES_LIVE },
    paused: { live: GOES_LIVE, client_approval: SYSTEM, qa: SYSTEM, archived: BRIEF },
    archived: {},
    on_hold: { ...back, cancelled: BRIEF },
    cancelled: back,
  },
  flow_steps: {
    copy: { design: ['campaigns.edit_copy'], qa: ['campaigns.edit_copy'] },
    design: {
      copy: ['campaigns.edit_copy', 'campaigns.edit_design'],
      qa: ['campaigns.edit_design'],
    },
    qa: { copy: QA, design: QA, client_approval: [...QA, 'system'] },
    client_approval: { qa: [...QA, 'system'], approved: SYSTEM, copy: SYSTEM, design: SYSTEM },
    approved: { client_approval: SYSTEM },
  },
  crm_popups: {
    draft: { design: WORDS, qa: WORDS, cancelled: BRIEF },
    design: { draft: [...WORDS, 'campaigns.edit_design'], qa: DESIGN, cancelled: BRIEF },
    qa: { draft: QA, design: QA, client_approval: QA, cancelled: BRIEF },
    client_approval: { qa: QA, approved: SYSTEM, draft: SYSTEM, design: SYSTEM },
    approved: { client_approval: SYSTEM, live: LIVE, cancelled: BRIEF },
    live: { paused: LIVE },
    paused: { live: LIVE, client_approval: SYSTEM, archived: BRIEF },
    archived: {},
    cancelled: { draft: BRIEF },
  },
  crm_ab_tests: {
    draft: { running: BRIEF, cancelled: BRIEF },
    running: { decided: BRIEF, inconclusive: BRIEF, cancelled: BRIEF },
    decided: {},
    inconclusive: {},
    cancelled: {},
  },
};

export const FLOW_HELD_FROM = 'making';

const at = (machine: string, status: string) => idOf('north', 'acme', machine, 'at', status);
const home = { agency_id: idOf('north'), client_id: idOf('north', 'acme') };
const file_id = idOf('north', 'acme', 'file', 'shared');

export const flowMachineTables = [
  'crm_flows',
  'flow_assignees',
  'flow_steps',
  'flow_copies',
  'flow_designs',
  'crm_popups',
  'popup_assignees',
  'crm_ab_tests',
  'ab_test_internals',
  'ab_test_variants',
];

/** Exactly what stands there was approved. */
async function approve(sql: Sql, kind: string, subject: string): Promise<void> {
  await sql`insert into public.approvals (agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash)
    values (${home.agency_id}, ${home.client_id}, ${kind}, ${subject}, 'campaigns.read', 'approvals.decide', 'approved', 1,
      private.content_hash(${kind}, ${subject}))`;
}

async function insertFlow(sql: Sql, id: string, status: string): Promise<void> {
  await sql`insert into public.crm_flows ${sql({
    id,
    ...home,
    title: `at ${status}`,
    status,
    goal: 'Sell',
    trigger_kind: 'list',
    trigger_name: 'Newsletter',
    shared_at: new Date(),
    held_from: ['on_hold', 'cancelled'].includes(status) ? FLOW_HELD_FROM : null,
  })}`;
  await sql`insert into public.flow_assignees ${sql(
    Object.entries(assigneesOf('acme')).map(([duty, name]) => ({
      flow_id: id,
      duty,
      user_id: idOf('north', name),
      ...home,
    })),
  )}`;
}

async function insertMessage(sql: Sql, id: string, flow_id: string, status: string, position = 1) {
  await sql`insert into public.flow_steps ${sql({ id, ...home, flow_id, kind: 'email', position, status })}`;
  await sql`insert into public.flow_copies ${sql({ ...home, step_id: id, version: 1, body: sql.json({ type: 'doc' }) })}`;
  await sql`insert into public.flow_designs ${sql({ ...home, step_id: id, version: 1, file_id })}`;
  await approve(sql, 'flow_email', id);
}

export async function insertFlowMachines(sql: Sql): Promise<void> {
  for (const status of Object.keys(flowMachines.crm_flows ?? {})) {
    const id = at('crm_flows', status);
    await insertFlow(sql, id, status);
    await insertMessage(sql, idOf('message of', id), id, 'approved');
    await approve(sql, 'flow', id);
  }
  const making = idOf('north', 'acme', 'flow', 'of the messages');
  await insertFlow(sql, making, 'making');
  for (const [i, status] of Object.keys(flowMachines.flow_steps ?? {}).entries())
    await insertMessage(sql, at('flow_steps', status), making, status, i);
  for (const status of Object.keys(flowMachines.crm_popups ?? {})) {
    const id = at('crm_popups', status);
    await sql`insert into public.crm_popups ${sql({ id, ...home, title: status, status, headline: 'Hello', button: 'Join', file_id })}`;
    await sql`insert into public.popup_assignees ${sql(
      Object.entries(assigneesOf('acme')).map(([duty, name]) => ({
        popup_id: id,
        duty,
        user_id: idOf('north', name),
        ...home,
      })),
    )}`;
    await approve(sql, 'popup', id);
  }
  for (const status of Object.keys(flowMachines.crm_ab_tests ?? {})) {
    const test_id = at('crm_ab_tests', status);
    await sql`insert into public.crm_ab_tests ${sql({
      id: test_id,
      ...home,
      title: status,
      status,
      varies: 'subject',
      metric: 'open_rate',
    })}`;
    await sql`insert into public.ab_test_internals ${sql({ test_id, ...home, baseline: 0.2, effect: 0.05 })}`;
    await sql`insert into public.ab_test_variants ${sql(
      ['A', 'B'].map((label, i) => ({
        id: idOf('variant of', test_id, label),
        test_id,
        ...home,
        position: i + 1,
        label,
        recipients: 100_000,
        successes: 20_000 + i * 2000,
      })),
    )}`;
  }
}
