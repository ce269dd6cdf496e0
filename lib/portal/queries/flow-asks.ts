import 'server-only';
import { listPendingApprovals } from '@/lib/approvals/queries';
import { type Db } from '@/lib/core/database';
import { type Portal } from './portal';

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
export async function listFlowAsks({ session: { db }, client }: Portal) {
  const pending = await listPendingApprovals(db, client.id);
  const ids = (kind: string) =>
    pending.flatMap(({ subject_kind, subject_id }) => (subject_kind === kind ? [subject_id] : []));
  const steps = await listSteps(db, client.id, ids('flow_email'));
  const flows = await listFlows(db, client.id, [
    ...new Set([...ids('flow'), ...steps.map(({ flow_id }) => flow_id)]),
  ]);
  return pending
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
