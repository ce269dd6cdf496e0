import 'server-only';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';

/** A client's library, the latest first; a client's own people get what is shared with them. */
export async function listLibrary(db: Db, clientId: string, { sharedOnly = false } = {}) {
  let query = db
    .from('client_documents')
    .select(
      'id, kind, title, note, shared_at, shared_by, created_by, created_at, file:files (id, name, mime, bytes)',
    )
    .eq('client_id', clientId)
    .order('shared_at', { ascending: false, nullsFirst: true })
    .order('id')
    .limit(300);
  if (sharedOnly) query = query.not('shared_at', 'is', null);
  const { data } = await query.throwOnError();
  return data.flatMap(({ file, ...document }) => (file ? [{ ...document, file }] : []));
}
export type LibraryDocument = Awaited<ReturnType<typeof listLibrary>>[number];

/** The file behind a document, or null where it is not the viewer's to see. */
export async function findLibraryFile(db: Db, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('client_documents')
    .select('file_id')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data?.file_id ?? null;
}
