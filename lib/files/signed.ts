import 'server-only';
import { type Db } from '@/lib/core/database';

const VALID_SECONDS = 300;

/** A link to a file's bytes that ends in five minutes, or null for a file the viewer may not see. */
export async function signFile(db: Db, agencyId: string, id: string): Promise<string | null> {
  const { data: file } = await db
    .from('files')
    .select('object_key')
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (!file) return null;
  const { data, error } = await db.storage
    .from('files')
    .createSignedUrl(file.object_key, VALID_SECONDS);
  if (error) throw error;
  return data.signedUrl;
}
