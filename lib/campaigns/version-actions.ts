'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { inspectUpload, startUpload } from '@/lib/files/upload';
import { fail, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { copyDocument } from '@/lib/writing/document';

const copy = z.object({
  subjectId: z.uuid(),
  /** The version that was open; 0 when there was none. */
  basedOn: z.number().int().min(0),
  subject: text(200),
  previewText: text(200),
  body: copyDocument,
  note: text(500).default(''),
});

/** Always a new version; refused as a conflict when somebody saved one meanwhile. */
export const saveCopy = defineAction(copy, async ({ db }, input) =>
  settle(
    await db
      .from('campaign_copies')
      .insert(
        stamped({
          campaign_id: input.subjectId,
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

const upload = z.object({ name: text(200, 1), bytes: z.number().int().positive() });

export const startDesignUpload = defineAction(upload, async (session, input) =>
  startUpload(session, input),
);

const design = z.object({
  subjectId: z.uuid(),
  path: z.string().max(200),
  name: text(200, 1),
  note: text(500).default(''),
});

/** The uploaded bytes are checked first; only what passed becomes a version. */
export const addDesign = defineAction(design, async (session, input) => {
  const { db, agency } = session;
  const { data: campaign } = await db
    .from('crm_campaigns')
    .select('client_id')
    .eq('agency_id', agency.id)
    .eq('id', input.subjectId)
    .maybeSingle()
    .throwOnError();
  if (!campaign) return fail({ kind: 'not_found', message: 'That campaign is not here.' });

  const checked = await inspectUpload(session, {
    path: input.path,
    clientId: campaign.client_id,
    name: input.name,
  });
  if (!checked.ok) return checked;
  return settle(
    await db
      .from('campaign_designs')
      .insert(
        stamped({
          campaign_id: input.subjectId,
          file_id: checked.data.fileId,
          note: input.note,
        }),
      )
      .select('version')
      .single(),
  );
});
