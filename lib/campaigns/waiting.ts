import 'server-only';
import type { Session } from '@/lib/core/session';
import { type CampaignDuty } from './names';
import { statusOrder, type CampaignStatus } from './status';

const MOST = 50;

const TURN: Partial<Record<CampaignStatus, CampaignDuty>> = {
  strategy: 'strategist',
  copy: 'copywriter',
  design: 'designer',
  approved: 'implementor',
};

const columns = 'id, client_id, number, title, status, due_on, stage_since';

/** Campaigns that go on only when this person does something, the oldest deadline first. */
export async function listWaiting({ db, agency, userId, roles, permissions }: Session) {
  const stages = Object.keys(TURN) as CampaignStatus[]; // the keys of TURN
  const assigned = db
    .from('crm_campaigns')
    .select(`${columns}, mine:campaign_assignees!inner (duty)`)
    .eq('agency_id', agency.id)
    .eq('mine.user_id', userId)
    .in('status_order', stages.map(statusOrder))
    .order('due_on', { nullsFirst: false })
    .order('id')
    .limit(MOST)
    .throwOnError();

  const everyQa = roles.some((role) => role === 'admin' || role === 'manager');
  let checks = db
    .from('crm_campaigns')
    .select(
      (everyQa ? columns : `${columns}, mine:campaign_assignees!inner (duty)`) as typeof columns,
    )
    .eq('agency_id', agency.id)
    .eq('status_order', statusOrder('qa'))
    .order('due_on', { nullsFirst: false })
    .order('id')
    .limit(MOST);
  if (!everyQa) checks = checks.eq('mine.user_id', userId).eq('mine.duty', 'strategist');

  const [own, qa] = await Promise.all([
    assigned,
    permissions['campaigns.approve_qa'] ? checks.throwOnError() : { data: [] },
  ]);
  const turns = own.data.filter(({ status, mine }) =>
    mine.some(({ duty }) => duty === TURN[status]),
  );
  return [...turns, ...qa.data];
}
export type WaitingCampaign = Awaited<ReturnType<typeof listWaiting>>[number];
