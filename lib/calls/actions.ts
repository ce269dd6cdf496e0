'use server';

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fromLocal } from '@/lib/core/clock';
import { callFunction } from '@/lib/core/functions';
import { fail, ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { issueTicket } from '@/lib/files/upload';
import { LARGEST_RECORDING } from './limits';
import { attendees, consent, line, link, moment } from './schema';

const NO_CONSENT = fail({
  kind: 'invalid',
  message: 'A recording is kept only with consent: say who agreed to it, and how.',
  fields: { consentFrom: ['Say who agreed, and how.'] },
});

function inZone(local: string, zone: string): string {
  const [date = '', clock = ''] = local.split('T');
  return fromLocal(date, clock, zone).toISOString();
}

const about = {
  title: text(200, 1),
  occurredAt: moment,
  attendees,
  link,
  campaignId: z.union([z.uuid(), z.literal('')]).default(''),
};

export const addCall = defineAction(
  z.object({ clientId: z.uuid('Choose a client.'), ...about, ...consent }),
  async ({ db, agency }, input) => {
    const agreed = input.consentFrom !== '' && input.consentWay !== '';
    if (input.link && !agreed) return NO_CONSENT;
    const occurred_at = inZone(input.occurredAt, agency.timeZone);
    return settle(
      await db
        .from('call_recordings')
        .insert(
          stamped({
            client_id: input.clientId,
            campaign_id: input.campaignId || null,
            title: input.title,
            occurred_at,
            attendees: input.attendees,
            link: input.link,
            ...(agreed && {
              consent_from: input.consentFrom,
              consent_way: input.consentWay || null,
              consent_at: occurred_at,
            }),
          }),
        )
        .select('id')
        .single(),
    );
  },
);

export const saveCall = defineAction(
  z.object({ callId: z.uuid(), ...about }),
  async ({ db, agency }, input) =>
    settle(
      await db
        .from('call_recordings')
        .update({
          title: input.title,
          occurred_at: inZone(input.occurredAt, agency.timeZone),
          attendees: input.attendees,
          link: input.link,
          campaign_id: input.campaignId || null,
        })
        .eq('id', input.callId)
        .select('id')
        .single(),
    ),
);

export const saveNotes = defineAction(
  z.object({ callId: z.uuid(), notes: text(20_000) }),
  async ({ db }, { callId, notes }) =>
    settle(
      await db.from('call_recordings').update({ notes }).eq('id', callId).select('id').single(),
    ),
);

export const stateConsent = defineAction(
  z.object({ callId: z.uuid(), consentAt: moment, ...consent }),
  async ({ db, agency }, input) => {
    if (!input.consentFrom || !input.consentWay) return NO_CONSENT;
    return settle(
      await db
        .from('call_recordings')
        .update({
          consent_from: input.consentFrom,
          consent_way: input.consentWay,
          consent_at: inZone(input.consentAt, agency.timeZone),
        })
        .eq('id', input.callId)
        .select('id')
        .single(),
    );
  },
);

/** Storage itself refuses a way in for a call without consent, or with a recording. */
export const startRecordingUpload = defineAction(
  z.object({ callId: z.uuid(), bytes: z.number().int().positive() }),
  async (session, { callId, bytes }) => {
    if (bytes > LARGEST_RECORDING) {
      return fail({
        kind: 'too_large',
        message: 'This recording is larger than 4 GB. Nothing was uploaded.',
      });
    }
    return issueTicket(session, 'recording_uploads', `${session.userId}/${callId}/${randomUUID()}`);
  },
);

const kept = z.object({ file_id: z.uuid() });

/** The beginning of what was uploaded is looked at; only a recording becomes one. */
export const addRecording = defineAction(
  z.object({
    callId: z.uuid(),
    path: z.string().max(200),
    name: text(200, 1),
    seconds: z.number().int().min(1).max(86_400).nullable(),
  }),
  async ({ db }, { callId, path, name, seconds }) => {
    const answer = await callFunction(db, 'inspect-upload', { path, call_id: callId, name }, kept);
    if (!answer.ok) return answer;
    if (seconds) {
      await db.from('call_recordings').update({ duration_seconds: seconds }).eq('id', callId);
    }
    return ok({ fileId: answer.data.file_id });
  },
);

export const saveTranscript = defineAction(
  z.object({
    callId: z.uuid(),
    format: z.enum(['vtt', 'srt', 'json', 'text']),
    lines: z.array(line).min(1).max(20_000),
  }),
  async ({ db }, { callId, format, lines }) =>
    settle(
      await db
        .from('call_transcripts')
        .upsert(stamped({ call_id: callId, format, lines }), { onConflict: 'call_id' })
        .select('call_id')
        .single(),
    ),
);

const item = {
  title: text(200, 1),
  assigneeId: z.union([z.uuid(), z.literal('')]).default(''),
  dueOn: z.union([z.iso.date(), z.literal('')]).default(''),
};

export const addActionItem = defineAction(
  z.object({ callId: z.uuid(), atMs: z.number().int().min(0).nullable(), ...item }),
  async ({ db }, input) =>
    settle(
      await db
        .from('call_action_items')
        .insert(
          stamped({
            call_id: input.callId,
            title: input.title,
            at_ms: input.atMs,
            assignee_id: input.assigneeId || null,
            due_on: input.dueOn || null,
          }),
        )
        .select('id')
        .single(),
    ),
);

export const removeActionItem = defineAction(
  z.object({ itemId: z.uuid() }),
  async ({ db }, { itemId }) =>
    settle(await db.from('call_action_items').delete().eq('id', itemId).select('id').single()),
);

/** Once, however often it is clicked: the second click gets the first one's task. */
export const makeTask = defineAction(z.object({ itemId: z.uuid() }), async ({ db }, { itemId }) =>
  settle(await db.rpc('make_action_item_a_task', { item: itemId })),
);
