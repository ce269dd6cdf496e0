'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { defineVisitorAction } from '@/lib/core/action';
import { knock } from '@/lib/core/doors';
import { fail, ok, type FailureKind, type Result } from '@/lib/core/result';
import { LinkedPin, LinkedReply, LinkedSettlement } from './schema';

const REFUSED: Readonly<Record<number, FailureKind>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'conflict',
  429: 'rate_limited',
};

const Made = z.object({ id: z.uuid() });

/** As the person the link was sent to, about the one thing it asks; it is not used up by that. */
async function touch(door: string, payload: Record<string, unknown>) {
  const { status, body } = await knock(door, payload);
  const kind = REFUSED[status];
  if (status !== 200 && !kind) throw new Error(`The doors answered ${status}.`);
  if (!kind || kind === 'conflict') refresh(); // the page shows what is true now
  return kind ? fail({ kind, message: String(body.error) }) : ok(body);
}

export const pinByLink = defineVisitorAction(
  LinkedPin,
  async (pin): Promise<Result<{ id: string }>> => {
    const made = await touch('pin_link', pin);
    return made.ok ? ok(Made.parse(made.data)) : made;
  },
);

export const replyByLink = defineVisitorAction(LinkedReply, async ({ token, id, body }) =>
  touch('reply_link', { token, pin: id, body }),
);

export const settleByLink = defineVisitorAction(LinkedSettlement, async ({ token, id, verdict }) =>
  touch('settle_link', { token, pin: id, verdict }),
);
