import 'server-only';
import { cache } from 'react';
import type { Session } from '@/lib/core/session';
import { popupStatusOrder } from '@/lib/popups/status';
import { DESKS, DESK_STATUSES } from './popup-desks';
import { checksAll, queues, whose } from './stages';

const MOST = 200;

/** Every popup that lies on some desk, with whose turn it is. */
export const listPopupWork = cache(async (session: Session) => {
  const { db, agency, userId, permissions } = session;
  if (!permissions['campaigns.read']) return [];
  const { data } = await db
    .from('crm_popups')
    .select(
      `id, client_id, title, status, priority, due_on,
      assignees:popup_assignees (duty, user_id, person:user_profiles (name))`,
    )
    .eq('agency_id', agency.id)
    .in('status_order', DESK_STATUSES.map(popupStatusOrder))
    .order('due_on', { nullsFirst: false })
    .order('priority')
    .order('id')
    .limit(MOST)
    .throwOnError();
  const me = { userId, checksAll: checksAll(session) };
  return data.flatMap(({ status, assignees, ...popup }) => {
    const stage = DESKS[status];
    if (!stage) return [];
    const held = assignees.find(({ duty }) => duty === queues[stage].duty);
    return [
      {
        ...popup,
        stage,
        whose: whose({ status: stage, assignees }, me),
        holder: held?.person?.name,
      },
    ];
  });
});
export type PopupWork = Awaited<ReturnType<typeof listPopupWork>>[number];
