'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { inspectUpload, startUpload } from '@/lib/files/upload';
import { REQUEST_KINDS } from './kinds';
import { WishedWork } from './schema';

const id = z.uuid();

/** The same form sent twice is one request: its id was made with the form. */
export const fileRequest = defineAction(WishedWork, async ({ db }, wish) => {
  const { data, error } = await db.rpc('file_request', {
    id: wish.requestId,
    client: wish.clientId,
    kind: wish.kind,
    title: wish.title,
    details: wish.details,
    answers: wish.answers,
    desired_on: wish.desiredOn || undefined,
    urgent_reason: wish.urgentReason,
    scope_choice: wish.scopeChoice || undefined,
    files: wish.files,
  });
  if (!error) return ok(data);
  const failure = toFailure(error);
  // Somebody took the last unit while this was written: the form asks what to do now.
  const full = error.details?.includes('"choose"');
  return fail(full ? { ...failure, fields: { scopeChoice: [failure.message] } } : failure);
});

const upload = z.object({ name: text(200, 1), bytes: z.number().int().positive() });

export const startAttachment = defineAction(upload, async (session, input) =>
  startUpload(session, input),
);

const kept = z.object({ clientId: z.uuid(), path: z.string().max(200), name: text(200, 1) });

/** Out of quarantine, once its bytes have been looked at. */
export const keepAttachment = defineAction(kept, async (session, input) =>
  inspectUpload(session, input),
);

/** A flow, a popup or a test: it becomes one, with what the client said of it. */
export const takeOnRequest = defineAction(z.object({ id }), async ({ db }, input) =>
  settle(await db.rpc('take_on_request', { request: input.id })),
);

export const acceptRequest = defineAction(z.object({ id }), async ({ db }, input) =>
  settle(await db.rpc('accept_request', { request: input.id })),
);

const answer = z.object({ id, answer: text(2000, 1) });

export const declineRequest = defineFormAction(answer, async ({ db }, input) => {
  const declined = settle(
    await db.rpc('decline_request', { request: input.id, answer: input.answer }),
  );
  return declined.ok ? ok('Request declined. The client reads your answer.') : declined;
});

/** Accepted without a campaign of its own: the client reads what happens instead. */
export const answerRequest = defineFormAction(answer, async ({ db }, input) => {
  const answered = settle(
    await db.rpc('answer_request', { request: input.id, answer: input.answer }),
  );
  return answered.ok ? ok('Request accepted. The client reads your answer.') : answered;
});

const beyond = z.object({
  id,
  basis: z.enum(['goodwill', 'addon', 'borrow'], 'Choose who pays for it.'),
  reason: text(2000, 1),
});

/** One unit more than the month has, and the campaign it is for, together. */
export const acceptBeyond = defineFormAction(beyond, async ({ db }, input) => {
  const accepted = settle(
    await db.rpc('accept_request_beyond', {
      request: input.id,
      basis: input.basis,
      reason: input.reason,
    }),
  );
  return accepted.ok ? ok('Accepted beyond the package, it is a campaign now') : accepted;
});

const leadTime = z.object({
  kind: z.enum(REQUEST_KINDS),
  days: z.coerce.number().int('Whole days only.').min(0).max(90, 'At most 90 days.'),
});

export const saveLeadTime = defineFormAction(leadTime, async ({ db, agency }, { kind, days }) => {
  const saved = settle(
    await db
      .from('request_lead_times')
      .update({ working_days: days })
      .eq('agency_id', agency.id)
      .eq('kind', kind)
      .select('kind')
      .single(),
  );
  return saved.ok ? ok('Lead time saved') : saved;
});
