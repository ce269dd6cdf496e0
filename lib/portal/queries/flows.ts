import 'server-only';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { inPieces } from '@/lib/core/pieces';
import { type FlowStatus, flowStatusOrder } from '@/lib/flows/status';
import { FlowContent } from '@/lib/portal/linked';
import { flowStage } from '@/lib/portal/stage';
import type { Portal } from './portal';

const OVER = flowStatusOrder('archived');
const GIVEN_UP = flowStatusOrder('cancelled');
const MOST = 200;
const PAGE = 20;

const FLOW = `id, title, status, goal, trigger_kind, trigger_name, live_at, created_at,
  steps:flow_steps (id, kind, name, position, status, shared_at)`;

/** The flows a client knows of and that go on: each as it was last put before them. */
export async function listFlowsUnderway(portal: Portal) {
  const { data } = await flowsOf(portal)
    .lt('status_order', GIVEN_UP)
    .neq('status_order', OVER)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(MOST)
    .throwOnError();
  return withContents(portal, data);
}

/** Those that are no longer sent, the newest first. */
export async function listFlowsOver(portal: Portal, after: Cursor | null) {
  let query = flowsOf(portal).eq('status_order', OVER);
  if (after) {
    query = query.or(
      `created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1)
    .throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows: await withContents(portal, rows),
    next: data.length > PAGE && last ? { at: last.created_at, id: last.id } : null,
  };
}

const flowsOf = ({ session: { db }, client }: Portal) =>
  db
    .from('crm_flows')
    .select(FLOW)
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .not('steps.shared_at', 'is', null);

type Row = {
  id: string;
  title: string;
  status: FlowStatus;
  goal: string;
  live_at: string | null;
} & Shown;

async function withContents({ session: { db }, client }: Portal, flows: Row[]) {
  const parts = flows.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  const [waiting, contents] = await Promise.all([
    findWaiting(db, client.id, parts),
    listOrders(
      db,
      client.id,
      flows.map(({ id }) => id),
    ),
  ]);
  return flows.map((flow) => {
    const waits = [flow, ...flow.steps].some(({ id }) => waiting.has(id));
    return {
      id: flow.id,
      title: flow.title,
      goal: flow.goal,
      live_at: flow.live_at,
      stage: flowStage(flow.status, waits),
      content: contents.get(flow.id) ?? onlyMessages(flow),
    };
  });
}
export type SharedFlow = Awaited<ReturnType<typeof listFlowsUnderway>>[number];

async function findWaiting(db: Db, clientId: string, subjects: string[]) {
  const pending = await inPieces(subjects, async (some) => {
    const { data } = await db
      .from('approvals')
      .select('subject_id')
      .eq('client_id', clientId)
      .eq('status', 'pending')
      .in('subject_id', some)
      .throwOnError();
    return data;
  });
  return new Set(pending.map(({ subject_id }) => subject_id));
}

/** The order of each flow as it was last put before the client. */
export async function listOrders(db: Db, clientId: string, flowIds: string[]) {
  const rounds = await inPieces(flowIds, async (some) => {
    const { data } = await db
      .from('approvals')
      .select('subject_id, approval_contents (content)')
      .eq('client_id', clientId)
      .eq('subject_kind', 'flow')
      .in('subject_id', some)
      .order('round')
      .throwOnError();
    return data;
  });
  return new Map(
    rounds.flatMap(({ subject_id, approval_contents }) => {
      const kept = FlowContent.safeParse([approval_contents].flat()[0]?.content).data;
      return kept ? [[subject_id, kept] as const] : [];
    }),
  );
}

type Shown = {
  trigger_kind: FlowContent['trigger'][0];
  trigger_name: string;
  steps: {
    id: string;
    kind: FlowContent['steps'][number]['kind'];
    name: string;
    position: number;
  }[];
};

/** Where only messages were shown yet, those stand alone: the waits between them are not decided. */
export function onlyMessages({ trigger_kind, trigger_name, steps }: Shown): FlowContent {
  return {
    trigger: [trigger_kind, trigger_name],
    steps: steps
      .filter(({ kind }) => kind === 'email' || kind === 'sms')
      .toSorted((one, other) => one.position - other.position)
      .map(({ id, kind, name }) => ({ ...ALONE, id, kind, name })),
  };
}

const ALONE = { split: null, branch: null, amount: null, unit: null, condition: '' };
