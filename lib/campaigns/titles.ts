import 'server-only';
import type { Db } from '@/lib/core/database';

/** Numbers and titles of campaigns that a trail speaks of. */
export async function findTitles(db: Db, agencyId: string, ids: string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, { number: number; title: string }>();
  const { data } = await db
    .from('crm_campaigns')
    .select('id, number, title')
    .eq('agency_id', agencyId)
    .in('id', wanted)
    .throwOnError();
  return new Map(data.map(({ id, number, title }) => [id, { number, title }]));
}
