import 'server-only';
import type { Db } from '@/lib/core/database';

/** A file's own facts, or null where it is not the viewer's to see. */
export async function findFile(db: Db, id: string) {
  const { data } = await db
    .from('files')
    .select('id, object_key, name, mime, bytes')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
}
