'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { inspectUpload } from '@/lib/files/upload';
import { LIBRARY_KINDS, titleOf } from './library-kinds';

const uploaded = z.object({ clientId: z.uuid(), path: z.string().max(200), name: text(200, 1) });

/** What was uploaded is looked at, and then the team's alone until somebody shares it. */
export const addToLibrary = defineAction(uploaded, async (session, upload) => {
  const kept = await inspectUpload(session, upload);
  if (!kept.ok) return kept;
  return settle(
    await session.db
      .from('client_documents')
      .insert(stamped({ file_id: kept.data.fileId, title: titleOf(upload.name) }))
      .select('id')
      .single(),
  );
});

const facts = z.object({
  id: z.uuid(),
  title: text(200, 1),
  kind: z.enum(LIBRARY_KINDS),
  note: text(500),
});

export const describeDocument = defineFormAction(facts, async ({ db }, { id, ...changed }) => {
  const saved = settle(
    await db.from('client_documents').update(changed).eq('id', id).select('id').single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

const sharing = z.object({ id: z.uuid(), shared: z.enum(['yes', 'no']) });

/** Twice the same wish is one: who shared it first, and when, stays. */
export const shareDocument = defineFormAction(sharing, async ({ db }, { id, shared }) => {
  const { data: now } = await db
    .from('client_documents')
    .select('shared_at')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (now && (now.shared_at !== null) === (shared === 'yes')) return ok(undefined);
  const changed = settle(
    await db
      .from('client_documents')
      .update({ shared_at: shared === 'yes' ? new Date().toISOString() : null })
      .eq('id', id)
      .select('title')
      .single(),
  );
  if (!changed.ok) return changed;
  const { title } = changed.data;
  return ok(shared === 'yes' ? `“${title}” is shared` : `“${title}” is taken back`);
});

export const removeDocument = defineFormAction(
  z.object({ id: z.uuid() }),
  async ({ db }, { id }) => {
    const gone = settle(
      await db.from('client_documents').delete().eq('id', id).select('title').single(),
    );
    return gone.ok ? ok(`“${gone.data.title}” is removed`) : gone;
  },
);
