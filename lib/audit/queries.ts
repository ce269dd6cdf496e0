import 'server-only';
import type { Db } from '@/lib/core/database';

const PAGE = 50;

/** The agency's trail, newest first; `before` is the last id of the page above. */
export async function listAuditLog(db: Db, agencyId: string, before?: number) {
  let query = db
    .from('audit_log')
    .select('id, actor_id, action, subject_kind, subject_id, before, after, created_at')
    .eq('agency_id', agencyId);
  if (before) query = query.lt('id', before);
  const { data } = await query
    .order('id', { ascending: false })
    .limit(PAGE + 1)
    .throwOnError();
  return { lines: data.slice(0, PAGE), older: data.length > PAGE ? data[PAGE - 1]?.id : undefined };
}

export type AuditLine = Awaited<ReturnType<typeof listAuditLog>>['lines'][number];
