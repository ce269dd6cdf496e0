import 'server-only';
import type { Db } from '@/lib/core/database';
import type { Portal } from './portal';
import { listWaiting, waitingIds } from './waiting';

const WHAT = { email: 'E-mail', sms: 'Text message', delay: '', split: '' } as const;

async function listFlows(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('crm_flows')
    .select('id, title')
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

async function listSteps(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('flow_steps')
    .select('id, flow_id, kind, name, position')
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

/** Flows whose order or whose messages wait for the client: the order first, then each message. */
export async function listFlowAsks(portal: Portal) {
  const { client } = portal;
  const { db } = portal.session;
  const { asked } = await listWaiting(portal);
  const steps = await listSteps(db, client.id, waitingIds(asked, 'flow_email'));
  const flows = await listFlows(db, client.id, [
    ...new Set([...waitingIds(asked, 'flow'), ...steps.map(({ flow_id }) => flow_id)]),
  ]);
  return asked
    .flatMap((approval) => {
      const step = steps.find(({ id }) => id === approval.subject_id);
      const flow = flows.find(({ id }) => id === (step?.flow_id ?? approval.subject_id));
      if (!flow) return [];
      const what = step ? WHAT[step.kind] : 'What is sent, and when';
      return [
        {
          approval,
          flow,
          title: step?.name || (step ? what : flow.title),
          what,
          at: step?.position ?? -1,
        },
      ];
    })
    .toSorted((one, other) => one.flow.title.localeCompare(other.flow.title) || one.at - other.at);
}
export type FlowAsk = Awaited<ReturnType<typeof listFlowAsks>>[number];
