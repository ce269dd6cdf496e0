'use server';

import { defineAction } from '@/lib/core/action';
import { fail, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { inspectUpload, startUpload } from '@/lib/files/upload';
import { DesignFile, MessageCopy, MessageDesign } from './schema';

/** Always a new version; refused as a conflict when somebody saved one meanwhile. */
export const saveMessageCopy = defineAction(MessageCopy, async ({ db }, input) =>
  settle(
    await db
      .from('flow_copies')
      .insert(
        stamped({
          step_id: input.subjectId,
          based_on: input.basedOn,
          subject: input.subject,
          preview_text: input.previewText,
          body: input.body,
          note: input.note,
        }),
      )
      .select('version')
      .single(),
  ),
);

export const startMessageUpload = defineAction(DesignFile, startUpload);

/** The uploaded bytes are checked first; only what passed becomes a version. */
export const addMessageDesign = defineAction(MessageDesign, async (session, input) => {
  const { db, agency } = session;
  const { data: step } = await db
    .from('flow_steps')
    .select('client_id')
    .eq('agency_id', agency.id)
    .eq('id', input.subjectId)
    .maybeSingle()
    .throwOnError();
  if (!step) return fail({ kind: 'not_found', message: 'That message is not here.' });

  const checked = await inspectUpload(session, {
    path: input.path,
    clientId: step.client_id,
    name: input.name,
  });
  if (!checked.ok) return checked;
  return settle(
    await db
      .from('flow_designs')
      .insert(stamped({ step_id: input.subjectId, file_id: checked.data.fileId, note: input.note }))
      .select('version')
      .single(),
  );
});
