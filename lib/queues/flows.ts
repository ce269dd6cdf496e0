import 'server-only';
import { cache } from 'react';
import type { CampaignDuty } from '@/lib/campaigns/names';
import type { Session } from '@/lib/core/session';
import { flowStatusOrder, type FlowStatus } from '@/lib/flows/status';
import { flowWorkOf } from './flow-work';
import { checksAll } from './stages';

const AT_WORK: readonly FlowStatus[] = ['strategy', 'making', 'qa', 'client_approval', 'approved'];

const MOST = 200;

/** What of the open flows waits for this person, or for nobody yet: flows as a whole, and their messages one by one. */
export const listFlowWork = cache(async (session: Session) => {
  const { db, agency, userId, permissions } = session;
  if (!permissions['campaigns.read']) return [];
  const { data } = await db
    .from('crm_flows')
    .select(
      `id, client_id, title, status, due_on,
      steps:flow_steps (id, kind, name, status, stage_since),
      assignees:flow_assignees (duty, user_id)`,
    )
    .eq('agency_id', agency.id)
    .in('status_order', AT_WORK.map(flowStatusOrder))
    .order('due_on', { nullsFirst: false })
    .order('id')
    .limit(MOST)
    .throwOnError();
  const everyQa = checksAll(session);
  const holderOf = (assignees: { duty: CampaignDuty; user_id: string }[], duty: CampaignDuty) =>
    assignees.find((one) => one.duty === duty)?.user_id;
  return data
    .flatMap((flow) => flowWorkOf(flow).map((work) => ({ ...work, assignees: flow.assignees })))
    .flatMap(({ assignees, ...work }) => {
      const holder = holderOf(assignees, work.duty);
      const mine = holder === userId || (work.stage === 'qa' && everyQa);
      return mine || !holder ? [{ ...work, mine }] : [];
    });
});
export type FlowWork = Awaited<ReturnType<typeof listFlowWork>>[number];
