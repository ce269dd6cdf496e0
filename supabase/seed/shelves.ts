import type { TransactionSql as Sql } from 'postgres';
import type { JSONValue } from 'postgres';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { shelf, type DemoDocument } from './content/shelves.ts';
import { idOf } from './ids.ts';

const AGENCY = 'fieldnote';
const documentId = ({ client = AGENCY, title }: DemoDocument) => idOf('document', client, title);
const homeOf = ({ client }: DemoDocument) => ({
  agency_id: agencyId(client ? clientOf(client).agency : AGENCY),
  client_id: client ? clientId(client) : null,
});

const words = (text: string) => [{ type: 'text', text }];

/** As the editor would have kept it. */
function bodyOf(text: string): JSONValue {
  const content: Record<string, JSONValue>[] = [];
  let points: JSONValue[] | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) {
      const point = {
        type: 'listItem',
        content: [{ type: 'paragraph', content: words(line.slice(2)) }],
      };
      if (points) points.push(point);
      else content.push({ type: 'bulletList', content: (points = [point]) });
      continue;
    }
    points = undefined;
    content.push(
      line.startsWith('## ')
        ? { type: 'heading', attrs: { level: 2 }, content: words(line.slice(3)) }
        : { type: 'paragraph', content: words(line) },
    );
  }
  return { type: 'doc', content };
}

/** The content hub: every brand's guidelines, words to use again, templates and notes, and the agency's own shelf. */
export async function insertShelves(sql: Sql, clock: Clock): Promise<void> {
  await insertFolders(sql);
  for (const document of shelf) await insertDocument(sql, document, clock);
}

async function insertFolders(sql: Sql): Promise<void> {
  const folders = new Map(
    shelf.flatMap((document) =>
      document.folder ? [[folderId(document), { ...homeOf(document), name: document.folder }]] : [],
    ),
  );
  await sql`insert into public.content_sections ${sql(
    [...folders].map(([id, folder]) => ({ id, ...folder, created_by: personId('callum') })),
  )}`;
}

const folderId = ({ client = AGENCY, folder = '' }: DemoDocument) => idOf('folder', client, folder);

async function insertDocument(sql: Sql, document: DemoDocument, clock: Clock): Promise<void> {
  const { kind, title, text, html = '', tags = [], by, at, before = [] } = document;
  const id = documentId(document);
  const home = homeOf(document);
  const versions = [...before, { text, by, at }];
  const [first] = versions;
  await sql`insert into public.content_documents ${sql({
    id,
    ...home,
    section_id: document.folder ? folderId(document) : null,
    kind,
    title,
    body: sql.json(bodyOf(text)),
    html,
    tags,
    version: versions.length,
    archived_at: document.away ? clock.at(at) : null,
    created_by: personId(first?.by ?? by),
    updated_by: personId(by),
    created_at: clock.at(first?.at ?? at),
    updated_at: clock.at(at),
  })}`;
  await sql`insert into public.content_versions ${sql(
    versions.map((version, index) => ({
      id: idOf('document version', id, index + 1),
      agency_id: home.agency_id,
      home: home.client_id ?? home.agency_id,
      document_id: id,
      version: index + 1,
      title,
      body: sql.json(bodyOf(version.text)),
      html,
      author_id: personId(version.by),
      created_at: clock.at(version.at),
    })),
  )}`;
  for (const place of document.beside ?? []) {
    await sql`
      insert into public.content_attachments (document_id, subject_kind, subject_id, agency_id, client_id, created_by, created_at)
      select ${id}, 'campaign', c.id, c.agency_id, c.client_id, ${personId(by)}, ${clock.at(at)}
      from public.crm_campaigns c where c.client_id = ${home.client_id} order by c.number desc limit 1 offset ${place}`;
  }
}
