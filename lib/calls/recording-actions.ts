'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { callFunction } from '@/lib/core/functions';
import { fail, ok, put, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { issueTicket, renewTicket } from '@/lib/files/upload';
import { LARGEST_RECORDING, TOO_LARGE } from './limits';
import { line } from './schema';

/** Storage itself refuses a way in for a call without consent, or with a recording. */
export const startRecordingUpload = defineAction(
  z.object({ callId: z.uuid(), bytes: z.number().int().positive() }),
  async (session, { callId, bytes }) => {
    if (bytes > LARGEST_RECORDING) return fail({ kind: 'too_large', message: TOO_LARGE });
    return issueTicket(session, { bytes, callId });
  },
);

const kept = z.object({ file_id: z.uuid() });

/** A way in lasts two hours; an upload that takes longer goes on with the next one. */
export const renewRecordingUpload = defineAction(
  z.object({ path: z.string().max(200) }),
  (session, { path }) => renewTicket(session, path),
);

/** The sound alone: what was said, agreed and noted stays. */
export const removeRecording = defineFormAction(
  z.object({ callId: z.uuid() }),
  async ({ db }, { callId }) => {
    const gone = settle(await db.rpc('remove_recording', { call: callId }));
    return gone.ok ? ok('Recording removed') : gone;
  },
);

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
  async ({ db }, { callId, format, lines }) => {
    const transcripts = () => db.from('call_transcripts');
    return put(
      transcripts().update({ format, lines }).eq('call_id', callId).select('call_id').maybeSingle(),
      () =>
        transcripts()
          .insert(stamped({ call_id: callId, format, lines }))
          .select('call_id')
          .single(),
    );
  },
);
