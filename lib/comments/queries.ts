import 'server-only';
import type { Db } from '@/lib/core/database';

/** What was said on a record, newest first; internal words come back only to those who may read them. */
export async function listComments(
  db: Db,
  clientId: string | null,
  subjectId: string,
  limit = 100,
) {
  const { data } = await db
    .from('comments')
    .select('id, parent_id, audience, body, mentions, author_id, edited_at, created_at')
    .filter('client_id', clientId ? 'eq' : 'is', clientId)
    .eq('subject_id', subjectId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit)
    .throwOnError();
  return data;
}
export type Comment = Awaited<ReturnType<typeof listComments>>[number];

/** How much was said about each of these records. */
export async function countComments(db: Db, agencyId: string, subjects: string[]) {
  if (subjects.length === 0) return new Map<string, number>();
  const { data } = await db.rpc('count_comments', { agency: agencyId, subjects }).throwOnError();
  return new Map(data.map(({ subject_id, comments }) => [subject_id, comments]));
}
