import 'server-only';
import { cache } from 'react';
import { findPeople } from '@/lib/accounts/people';
import { campaignCan } from '@/lib/campaigns/reach';
import { campaignMoves } from '@/lib/campaigns/status';
import type { Session } from '@/lib/core/session';

/** Moves that are asked for and not yet answered: those this person may make, and those they asked for. */
export const listMoveRequests = cache(async (session: Session) => {
  const { db, agency, userId, permissions } = session;
  if (!permissions['campaigns.read']) return { forMe: [], byMe: [], open: [] };
  const { data } = await db
    .from('move_requests')
    .select(
      `id, campaign_id, client_id, from_status, to_status, note, requested_by, created_at,
      campaign:crm_campaigns!inner (number, title, status, held_from, due_on, assignees:campaign_assignees (duty, user_id))`,
    )
    .eq('agency_id', agency.id)
    .eq('status', 'pending')
    .order('created_at')
    .order('id')
    .limit(100)
    .throwOnError();
  const people = await findPeople(
    db,
    agency.id,
    data.map(({ requested_by }) => requested_by),
  );
  const open = data.map((request) => ({
    ...request,
    who: people.get(request.requested_by)?.name ?? 'Somebody',
    mine: request.requested_by === userId,
    mayDecide: campaignMoves(
      request.campaign,
      campaignCan(session, request.campaign.assignees),
    ).includes(request.to_status),
  }));
  return {
    open,
    forMe: open.filter(({ mayDecide }) => mayDecide),
    byMe: open.filter(({ mine }) => mine),
  };
});
export type MoveRequest = Awaited<ReturnType<typeof listMoveRequests>>['open'][number];
