'use server';

import { z } from 'zod';
import { defineAction, defineQuestion } from '@/lib/core/action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { copyDocument, readDocument } from '@/lib/writing/document';
import { type Snippet } from '@/lib/writing/snippets';
import { KINDS, kindOrder } from './kinds';

const maybeId = z.union([z.uuid(), z.literal('')]).default('');

const tags = text(600)
  .transform((typed) => [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ])
  .pipe(
    z.array(z.string().max(40, 'A tag has at most 40 characters.')).max(12, 'At most 12 tags.'),
  );

export const addDocument = defineAction(
  z.object({ kind: z.enum(KINDS), title: text(200, 1), clientId: maybeId, sectionId: maybeId }),
  async ({ db }, { kind, title, clientId, sectionId }) =>
    settle(
      await db
        .from('content_documents')
        .insert(
          stamped({ kind, title, client_id: clientId || null, section_id: sectionId || null }),
        )
        .select('id')
        .single(),
    ),
);

const written = z.object({
  id: z.uuid(),
  basedOn: z.number().int().positive(),
  title: text(200, 1),
  body: copyDocument,
  html: z.string().max(200_000, 'This HTML is longer than 200,000 characters.'),
});

/** On top of the version that was open: whoever saved first is not written over. */
export const saveDocument = defineAction(written, async ({ db }, { id, basedOn, ...content }) => {
  const { data, error } = await db
    .from('content_documents')
    .update(content)
    .eq('id', id)
    .eq('version', basedOn)
    .select('version')
    .maybeSingle();
  if (error) return fail(toFailure(error));
  if (data) return ok(data);
  const { data: newer } = await db
    .from('content_documents')
    .select('version')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return newer && newer.version !== basedOn
    ? fail({
        kind: 'conflict',
        message: `Somebody saved version ${newer.version} while you were writing. Your text is still here.`,
      })
    : fail({ kind: 'forbidden', message: 'You are not allowed to change this.' });
});

export const fileDocument = defineAction(
  z.object({ id: z.uuid(), sectionId: maybeId, tags }),
  async ({ db }, { id, sectionId, tags: chosen }) =>
    settle(
      await db
        .from('content_documents')
        .update({ section_id: sectionId || null, tags: chosen })
        .eq('id', id)
        .select('id')
        .single(),
    ),
);

export const archiveDocument = defineAction(
  z.object({ id: z.uuid(), archived: z.boolean() }),
  async ({ db }, { id, archived }) =>
    settle(
      await db
        .from('content_documents')
        .update({ archived_at: archived ? new Date().toISOString() : null })
        .eq('id', id)
        .select('id')
        .single(),
    ),
);

/** What an earlier version said becomes the newest one; nothing in between is lost. */
export const restoreVersion = defineAction(
  z.object({ id: z.uuid(), version: z.number().int().positive() }),
  async ({ db }, { id, version }) => {
    const { data: earlier } = await db
      .from('content_versions')
      .select('title, body, html')
      .eq('document_id', id)
      .eq('version', version)
      .maybeSingle()
      .throwOnError();
    if (!earlier) return fail({ kind: 'not_found', message: 'That version is not here.' });
    return settle(
      await db.from('content_documents').update(earlier).eq('id', id).select('version').single(),
    );
  },
);

export const addSection = defineAction(
  z.object({ name: text(80, 1), clientId: maybeId }),
  async ({ db }, { name, clientId }) => {
    const added = settle(
      await db
        .from('content_sections')
        .insert(stamped({ name, client_id: clientId || null }))
        .select('id')
        .single(),
    );
    return !added.ok && added.failure.kind === 'conflict'
      ? fail({ kind: 'conflict', message: 'There is a folder of that name here already.' })
      : added;
  },
);

export const removeSection = defineAction(
  z.object({ sectionId: z.uuid() }),
  async ({ db }, { sectionId }) =>
    settle(await db.from('content_sections').delete().eq('id', sectionId).select('id').single()),
);

const attachment = z.object({
  documentId: z.uuid(),
  subjectKind: z.enum(['campaign', 'flow']),
  subjectId: z.uuid(),
});

export const attachDocument = defineAction(attachment, async ({ db }, one) => {
  const added = settle(
    await db
      .from('content_attachments')
      .insert(
        stamped({
          document_id: one.documentId,
          subject_kind: one.subjectKind,
          subject_id: one.subjectId,
        }),
      )
      .select('document_id')
      .single(),
  );
  return !added.ok && added.failure.kind === 'conflict'
    ? fail({ kind: 'conflict', message: 'That is attached already.' })
    : added;
});

export const detachDocument = defineAction(
  attachment.omit({ subjectKind: true }),
  async ({ db }, { documentId, subjectId }) =>
    settle(
      await db
        .from('content_attachments')
        .delete()
        .eq('document_id', documentId)
        .eq('subject_id', subjectId)
        .select('document_id')
        .single(),
    ),
);

const SHOWN = 20;

/** Snippets for an editor: a client's own and the agency's, by words or the latest. */
export async function findSnippets(clientId: string, search: { text: string }) {
  return askSnippets({ ...search, clientId });
}

const askSnippets = defineQuestion(
  z.object({ clientId: z.uuid(), text: text(200) }),
  async ({ db, agency }, { clientId, text: typed }) => {
    let query = db
      .from('content_documents')
      .select('id, title, client_id, body, updated_at')
      .eq('agency_id', agency.id)
      .eq('kind_order', kindOrder('snippet'))
      .is('archived_at', null)
      .in('home', [clientId, agency.id])
      .order('updated_at', { ascending: false })
      .limit(SHOWN);
    if (typed) {
      const found = await Promise.all(
        [clientId, agency.id].map((client) =>
          db
            .rpc('search_content', { agency: agency.id, query: typed, client, kind: 'snippet' })
            .throwOnError(),
        ),
      );
      const ids = found.flatMap(({ data }) => data.map(({ id }) => id));
      query = query.or(
        [
          `title.ilike."%${typed.replace(/[%_\\"]/g, '')}%"`,
          ...(ids.length ? [`id.in.(${ids.join(',')})`] : []),
        ].join(','),
      );
    }
    const { data } = await query.throwOnError();
    return ok(
      data.map(({ id, title, client_id, body }): Snippet => ({
        id,
        title,
        home: client_id ? 'This client' : agency.name,
        body: readDocument(body),
      })),
    );
  },
);
