'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { copyDocument } from '@/lib/writing/document';
import { KINDS } from './kinds';
import { tagList } from './tags';

const maybeId = z.union([z.uuid(), z.literal('')]).default('');

export const addDocument = defineFormAction(
  z.object({ kind: z.enum(KINDS), title: text(200, 1), clientId: maybeId, sectionId: maybeId }),
  async ({ db }, { kind, title, clientId, sectionId }) => {
    const added = settle(
      await db
        .from('content_documents')
        .insert(
          stamped({ kind, title, client_id: clientId || null, section_id: sectionId || null }),
        )
        .select('id')
        .single(),
    );
    if (!added.ok) return added;
    redirect(`/team/content/${added.data.id}?write=1`);
  },
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

export const fileDocument = defineFormAction(
  z.object({ id: z.uuid(), sectionId: maybeId, tags: tagList }),
  async ({ db }, { id, sectionId, tags }) => {
    const filed = settle(
      await db
        .from('content_documents')
        .update({ section_id: sectionId || null, tags })
        .eq('id', id)
        .select('id')
        .single(),
    );
    return filed.ok ? ok('Saved') : filed;
  },
);

export const archiveDocument = defineFormAction(
  z.object({ id: z.uuid(), archived: z.enum(['yes', 'no']) }),
  async ({ db }, { id, archived }) => {
    const at = archived === 'yes' ? new Date().toISOString() : null;
    const put = settle(
      await db
        .from('content_documents')
        .update({ archived_at: at })
        .eq('id', id)
        .select('id')
        .single(),
    );
    return put.ok ? ok(at ? 'Put away' : 'Back on the shelf') : put;
  },
);

/** What an earlier version said becomes the newest one; nothing in between is lost. */
export const restoreVersion = defineFormAction(
  z.object({ id: z.uuid(), version: z.coerce.number().int().positive() }),
  async ({ db }, { id, version }) => {
    const { data: earlier } = await db
      .from('content_versions')
      .select('title, body, html')
      .eq('document_id', id)
      .eq('version', version)
      .maybeSingle()
      .throwOnError();
    if (!earlier) return fail({ kind: 'not_found', message: 'That version is not here.' });
    const restored = settle(
      await db.from('content_documents').update(earlier).eq('id', id).select('version').single(),
    );
    if (!restored.ok) return restored;
    redirect(`/team/content/${id}`);
  },
);
