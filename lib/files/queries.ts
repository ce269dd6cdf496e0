import 'server-only';
import type { Db } from '@/lib/core/database';
import type { PreviewWidth } from './preview';

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

// Of a hundred: nobody decides on a preview, and it is half the bytes.
const PREVIEW_QUALITY = 75;

type Stored = { bucket: string; object_key: string };

/** A picture made smaller, or null where the storage does not do that, or cannot. */
export async function openPreview(
  db: Db,
  { bucket, object_key }: Stored,
  { width, accept, signal }: { width: PreviewWidth; accept: string; signal: AbortSignal },
): Promise<Response | null> {
  const transform = { width, resize: 'contain' as const, quality: PREVIEW_QUALITY };
  const { data } = await db.storage
    .from(bucket)
    .createSignedUrl(object_key, LINK_SECONDS, { transform });
  if (!data) return null;
  const stored = await fetch(data.signedUrl, { headers: { accept }, signal, cache: 'no-store' });
  if (stored.ok) return stored;
  await stored.body?.cancel();
  return null;
}

/** The stored bytes, or the piece of them that a Range header asks for, as they come in: never all of them in memory. */
export async function openFile(
  db: Db,
  { bucket, object_key }: Stored,
  { range, signal }: { range: string | null; signal: AbortSignal },
): Promise<Response> {
  const { data, error } = await db.storage.from(bucket).createSignedUrl(object_key, LINK_SECONDS);
  if (error) throw error;
  return fetch(data.signedUrl, { headers: range ? { range } : {}, signal, cache: 'no-store' });
}
