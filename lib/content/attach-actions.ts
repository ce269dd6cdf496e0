'use server';

import { z } from 'zod';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';

const attachment = z.object({
  documentId: z.uuid('Choose what to attach.'),
  subjectKind: z.enum(['campaign', 'flow']),
  subjectId: z.uuid(),
});

/** What is attached already stays so: two who attach the same do one thing. */
export const attachDocument = defineFormAction(attachment, async ({ db }, one) => {
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
  return added.ok || added.failure.kind === 'conflict' ? ok('Attached') : added;
});

export const detachDocument = defineFormAction(
  attachment.omit({ subjectKind: true }),
  async ({ db }, { documentId, subjectId }) => {
    const gone = settle(
      await db
        .from('content_attachments')
        .delete()
        .eq('document_id', documentId)
        .eq('subject_id', subjectId)
        .select('document_id')
        .single(),
    );
    return gone.ok ? ok('No longer attached') : gone;
  },
);
