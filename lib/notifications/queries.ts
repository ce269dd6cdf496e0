import 'server-only';
import { cache } from 'react';
import { findPeople } from '@/lib/accounts/people';
import { type Cursor } from '@/lib/core/cursor';
import { type Session } from '@/lib/core/session';

const COLUMNS = 'id, kind, subject_kind, subject_id, actor_id, detail, read_at, created_at';

type Wanted = { limit?: number; unread?: boolean; after?: Cursor };

/** A person's inbox, newest first, with the names of who did what. */
export async function listNotifications(
  { db, userId, agency }: Session,
  { limit = 30, unread = false, after }: Wanted = {},
) {
  let query = db.from('crm_notifications').select(COLUMNS).eq('user_id', userId);
  if (unread) query = query.is('read_at', null);
  if (after) {
    query = query.or(
      `created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: false })
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
    .is('read_at', null)
    .throwOnError();
  return count ?? 0;
});
