import 'server-only';
import type { Db } from '@/lib/core/database';

const columns =
  'id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail, created_at';

/** What happened to one record, newest first. */
export async function listActivity(db: Db, clientId: string | null, subjectId: string, limit = 60) {
  const { data } = await db
    .from('activity')
    .select(columns)
    .filter('client_id', clientId ? 'eq' : 'is', clientId)
    .eq('subject_id', subjectId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit)
    .throwOnError();
  return data;
}
export type Activity = Awaited<ReturnType<typeof listActivity>>[number];

/** What others did across the agency since a moment, newest first. */
export async function listChanges(
  db: Db,
  agencyId: string,
  {
    since,
    without,
    limit = 12,
    before,
  }: { since: Date; without: string; limit?: number; before?: number },
) {
  let query = db
    .from('activity')
    .select(columns, { count: 'exact' })
    .eq('agency_id', agencyId)
    .gte('created_at', since.toISOString())
    .or(`actor_id.is.null,actor_id.neq.${without}`);
  if (before) query = query.lt('id', before);
  const { data, count } = await query
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit)
    .throwOnError();
  return { changes: data, total: count ?? data.length };
}

/** Where a page of a client's trail ended. */
export type TrailKey = { at: string; id: number };

type Asked = { kinds?: readonly string[]; before?: TrailKey | null; limit?: number };

/** What happened at a client, newest first, of some kinds or of all that the viewer may read. */
export async function listClientActivity(
  db: Db,
  clientId: string,
  { kinds, before, limit = 12 }: Asked = {},
) {
  let query = db.from('activity').select(columns).eq('client_id', clientId);
  if (kinds) query = query.in('subject_kind', kinds);
  if (before) {
    query = query.or(
      `created_at.lt."${before.at}",and(created_at.eq."${before.at}",id.lt.${before.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit + 1)
    .throwOnError();
  const rows = data.slice(0, limit);
  const last = rows.at(-1);
  const next: TrailKey | null =
    last && data.length > limit ? { at: last.created_at, id: last.id } : null;
  return { rows, next };
}
