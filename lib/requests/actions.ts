'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
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
