import 'server-only';
import { cache } from 'react';
import { statusOrder } from '@/lib/campaigns/status';
import type { Session } from '@/lib/core/session';
import { checksAll, QUEUE_STAGES, queues, whose, type QueueStage } from './stages';

const MOST = 200;
const COLUMNS =
  'id, client_id, number, title, channel, status, priority, due_on, send_at, stage_since';
const ASSIGNEES = 'assignees:campaign_assignees (duty, user_id, person:user_profiles (name))';

/** Everything that goes on only when this person does something, the oldest deadline first. */
export const listMine = cache(async (session: Session) => {
  const { db, agency, userId, permissions } = session;
  if (!permissions['campaigns.read']) return [];
  const everyQa = checksAll(session);
  const assigned = db
    .from('crm_campaigns')
    .select(`${COLUMNS}, ${ASSIGNEES}, own:campaign_assignees!inner (duty)`)
    .eq('agency_id', agency.id)
    .eq('own.user_id', userId)
    .in('status_order', QUEUE_STAGES.map(statusOrder))
    .order('due_on', { nullsFirst: false })
    .order('priority')
    .order('number')
    .limit(MOST)
    .throwOnError();
  const checks = db
    .from('crm_campaigns')
    .select(`${COLUMNS}, ${ASSIGNEES}`)
    .eq('agency_id', agency.id)
    .eq('status_order', statusOrder('qa'))
    .order('due_on', { nullsFirst: false })
    .order('priority')
    .order('number')
    .limit(MOST);
  const [own, qa] = await Promise.all([assigned, everyQa ? checks.throwOnError() : { data: [] }]);
  const turns = own.data.filter(
    (row) =>
      whose(row, { userId, checksAll: false }) === 'mine' && !(everyQa && row.status === 'qa'),
  );
  return [...turns, ...qa.data];
});
export type QueueItem = Awaited<ReturnType<typeof listMine>>[number];

export const countByStage = (items: readonly { status: string }[]): Record<QueueStage, number> =>
  Object.fromEntries(
    QUEUE_STAGES.map((stage) => [stage, items.filter(({ status }) => status === stage).length]),
  ) as Record<QueueStage, number>; // fromEntries forgets its keys

/** What of a stage is nobody's yet, and what is on other people's desks. */
export async function listElsewhere(session: Session, stage: QueueStage) {
  const { db, agency, userId } = session;
  const { data } = await db
    .from('crm_campaigns')
    .select(`${COLUMNS}, ${ASSIGNEES}`)
    .eq('agency_id', agency.id)
    .eq('status_order', statusOrder(stage))
    .order('due_on', { nullsFirst: false })
    .order('priority')
    .order('number')
    .limit(MOST)
    .throwOnError();
  const me = { userId, checksAll: checksAll(session) };
  const rows = (kind: 'free' | 'others') => data.filter((row) => whose(row, me) === kind);
  return { free: rows('free'), others: rows('others') };
}

/** Who has it now, where it is somebody else's. */
export function holderOf({ status, assignees }: QueueItem): string | undefined {
  const stage = QUEUE_STAGES.find((one) => one === status);
  const held = stage && assignees.find(({ duty }) => duty === queues[stage].duty);
  return held?.person?.name;
}
