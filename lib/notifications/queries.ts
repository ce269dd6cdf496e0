import 'server-only';
import { cache } from 'react';
import { findPeople } from '@/lib/accounts/people';
import type { Cursor } from '@/lib/core/cursor';
import type { Session } from '@/lib/core/session';
import type { InboxFilters } from './filters';

const COLUMNS =
  'id, kind, subject_kind, subject_id, actor_id, detail, read_at, snoozed_until, surfaced_at';

type Wanted = Partial<InboxFilters> & { limit?: number; after?: Cursor };

/** A person's inbox, what surfaced last first, with the names of who did what. */
export async function listNotifications(
  { db, userId, agency }: Session,
  { limit = 30, show = 'inbox', event, after }: Wanted = {},
) {
  let query = db.from('crm_notifications').select(COLUMNS).eq('user_id', userId).is('in_app', true);
  if (show === 'archived') query = query.not('archived_at', 'is', null);
  else query = query.is('archived_at', null);
  if (show === 'snoozed') query = query.not('snoozed_until', 'is', null);
  else if (show !== 'archived') query = query.is('snoozed_until', null);
  if (show === 'unread') query = query.is('read_at', null);
  if (event) query = query.eq('event', event);
  if (after) {
    query = query.or(
      `surfaced_at.lt."${after.at}",and(surfaced_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('surfaced_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit)
    .throwOnError();
  const people = await findPeople(
    db,
    agency.id,
    data.map(({ actor_id }) => actor_id),
  );
  return data.map(({ actor_id, ...row }) => ({
    ...row,
    actor: (actor_id && people.get(actor_id)?.name) || null,
  }));
}
export type Notification = Awaited<ReturnType<typeof listNotifications>>[number];

export const countUnread = cache(async ({ db, userId }: Session) => {
  const { count } = await db
    .from('crm_notifications')
    .select('id', { count: 'exact', head: true })
    .eq('user_id', userId)
    .is('in_app', true)
    .is('read_at', null)
    .is('archived_at', null)
    .is('snoozed_until', null)
    .throwOnError();
  return count ?? 0;
});
