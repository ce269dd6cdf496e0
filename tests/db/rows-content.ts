import type { Sql } from './database.ts';
import { idOf, type Agency, type Client } from './people.ts';

const KINDS = ['guideline', 'snippet', 'template'] as const;
const HELD = new Date('2026-01-12T15:00:00Z');

const document = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A client's shelf and its calls; the first client's turn also fills the agency's own shelf. */
export async function insertContent(sql: Sql, agency: Agency, client: Client): Promise<void> {
  await insertShelf(sql, agency, [client], idOf(agency, client));
  if (client === 'acme') await insertShelf(sql, agency, ['in-house'], null);
  await sql`insert into public.content_attachments ${sql({
    document_id: idOf(agency, client, 'guideline'),
    subject_kind: 'campaign',
    subject_id: idOf(agency, client, 'campaign', 'shared'),
  })}`;
  await insertCalls(sql, agency, client);
  await insertLibrary(sql, agency, client);
}

/** A document that was shared, one that was not, and a file that may become one. */
async function insertLibrary(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  for (const twin of ['shared', 'hidden', 'new']) {
    const file = idOf(agency, client, 'library file', twin);
    await sql`insert into public.files ${sql({
      id: file,
      ...home,
      object_key: `${home.agency_id}/${home.client_id}/${file}.pdf`,
      name: 'report.pdf',
      mime: 'application/pdf',
      bytes: 10,
      sha256: '0'.repeat(64),
      uploaded_by: idOf(agency, 'manager'),
    })}`;
    if (twin === 'new') continue;
    await sql`insert into public.client_documents ${sql({
      id: idOf(agency, client, 'document', twin),
      file_id: file,
      kind: 'report',
      title: `The ${twin} report`,
      shared_at: twin === 'shared' ? HELD : null,
    })}`;
  }
}

async function insertShelf(sql: Sql, agency: Agency, words: string[], client_id: string | null) {
  const home = { agency_id: idOf(agency), client_id };
  const id = (...more: string[]) => idOf(agency, ...words, ...more);
  await sql`insert into public.content_sections ${sql({ id: id('section'), ...home, name: 'Voice' })}`;
  await sql`insert into public.content_documents ${sql(
    KINDS.map((kind) => ({
      id: id(kind),
      ...home,
      section_id: id('section'),
      kind,
      title: `The ${kind} of ${words.join(' ')}`,
      body: sql.json(document(`We never shout, says the ${kind}.`)),
      created_by: idOf(agency, 'manager'),
    })),
  )}`;
}

async function insertCalls(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  await sql`insert into public.files ${sql({
    id: id('recording'),
    ...home,
    object_key: `${home.agency_id}/${home.client_id}/${id('recording')}.mp3`,
    name: 'call.mp3',
    mime: 'audio/mpeg',
    bytes: 10,
    uploaded_by: idOf(agency, 'manager'),
  })}`;
  await sql`insert into public.call_recordings ${sql({
    id: id('call'),
    ...home,
    title: 'Weekly call',
    occurred_at: HELD,
    file_id: id('recording'),
    consent_from: 'Everybody on the call',
    consent_way: 'spoken',
    consent_at: HELD,
    created_by: idOf(agency, 'manager'),
  })}`;
  await sql`insert into public.call_recordings ${sql({
    id: id('silent call'),
    ...home,
    title: 'Without a recording',
    occurred_at: HELD,
    consent_from: 'Everybody on the call',
    consent_way: 'spoken',
    consent_at: HELD,
  })}`;
  await sql`insert into public.call_transcripts ${sql({
    call_id: id('call'),
    format: 'vtt',
    lines: sql.json([{ start: 0, end: 900, speaker: 'Hanna', text: 'Say it once and softly.' }]),
  })}`;
  await sql`insert into public.call_action_items ${sql({
    id: id('action item'),
    call_id: id('call'),
    title: 'Send the calmer version',
    assignee_id: idOf(agency, 'copywriter'),
  })}`;
}
