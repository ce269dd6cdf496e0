import 'server-only';
import type { Db } from '@/lib/core/database';

/** A file's own facts, or null where it is not the viewer's to see. */
export async function findFile(db: Db, id: string) {
  const { data } = await db
    .from('files')
    .select('id, bucket, object_key, name, mime, bytes')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
}

const LINK_SECONDS = 60;

/** The stored bytes, or the piece of them that a Range header asks for, as they come in: never all of them in memory. */
export async function openFile(
  db: Db,
  { bucket, object_key }: { bucket: string; object_key: string },
  { range, signal }: { range: string | null; signal: AbortSignal },
): Promise<Response> {
  const { data, error } = await db.storage.from(bucket).createSignedUrl(object_key, LINK_SECONDS);
  if (error) throw error;
  return fetch(data.signedUrl, { headers: range ? { range } : {}, signal, cache: 'no-store' });
}
