'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';

const id = z.uuid();

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

const request = z.object({
  clientId: id,
  kind: z.enum(['campaign', 'flow', 'design', 'other']).default('campaign'),
  title: text(200, 1),
  details: text(10_000).default(''),
  desiredOn: z
    .union([z.literal('').transform(() => null), z.iso.date('Not a date.')])
    .optional()
    .transform((value) => value ?? null),
});

export const createRequest = defineFormAction(request, async ({ db }, input) => {
  const asked = settle(
    await db
      .from('portal_requests')
      .insert({
        ...stamped({ kind: input.kind, title: input.title, details: input.details }),
        client_id: input.clientId,
        desired_on: input.desiredOn,
      })
      .select('id')
      .single(),
  );
  return asked.ok ? ok('Sent. You hear from us as soon as somebody has read it.') : asked;
});

export const withdrawRequest = defineFormAction(z.object({ id }), async ({ db }, input) => {
  const withdrawn = settle(await db.rpc('withdraw_request', { request: input.id }));
  return withdrawn.ok ? ok('Request withdrawn.') : withdrawn;
});
