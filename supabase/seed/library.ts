import { createHash } from 'node:crypto';
import type { TransactionSql as Sql } from 'postgres';
import { paper } from './artwork/pdf.ts';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { papers, type DemoPaper } from './content/library.ts';
import { store, type Store } from './designs.ts';
import { idOf } from './ids.ts';

const fileId = ({ client, title }: DemoPaper) => idOf('paper', client, title);
const homeOf = ({ client }: DemoPaper) => ({
  agency_id: agencyId(clientOf(client).agency),
  client_id: clientId(client),
});
const keyOf = (one: DemoPaper) =>
  `${homeOf(one).agency_id}/${homeOf(one).client_id}/${fileId(one)}.pdf`;

function bytesOf({ client, title, lines }: DemoPaper) {
  const { name, brandColor } = clientOf(client);
  return paper(title, name, brandColor, lines);
}

/** Puts the documents of every library into the bucket. */
export async function uploadPapers(target: Store): Promise<void> {
  for (const one of papers) await store(target, keyOf(one), 'application/pdf', bytesOf(one));
}

/** What each client finds in their library, and what the team has not shared yet. */
export async function insertLibrary(sql: Sql, clock: Clock): Promise<void> {
  for (const one of papers) {
    const { kind, title, note = '', by, added, shared } = one;
    const bytes = bytesOf(one);
    const at = clock.at(added);
    const file_id = fileId(one);
    await sql`insert into public.files ${sql({
      id: file_id,
      ...homeOf(one),
      object_key: keyOf(one),
      name: `${title}.pdf`,
      mime: 'application/pdf',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by: personId(by),
      created_at: at,
    })}`;
    await sql`insert into public.client_documents ${sql({
      id: idOf('library', one.client, title),
      ...homeOf(one),
      file_id,
      kind,
      title,
      note,
      shared_at: shared ? clock.at(shared) : null,
      shared_by: shared ? personId(by) : null,
      created_by: personId(by),
      created_at: at,
      updated_at: shared ? clock.at(shared) : at,
    })}`;
  }
}
