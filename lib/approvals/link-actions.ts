'use server';

import { refresh } from 'next/cache';
import { defineVisitorAction } from '@/lib/core/action';
import { knock } from '@/lib/core/doors';
import { defineVisitorFormAction } from '@/lib/core/form-action';
import { fail, ok, type FailureKind } from '@/lib/core/result';
import { LinkDecision, LinkToken } from './schema';

const REFUSED: Readonly<Record<number, FailureKind>> = {
  400: 'invalid',
  404: 'conflict',
  409: 'conflict',
  410: 'conflict',
};
const TOO_MANY = fail({
  kind: 'rate_limited',
  message: 'Too many tries. Wait a minute and try again.',
});

/** The press of the button uses the link up; a refusal leaves it as it was. */
export const decideByLink = defineVisitorAction(LinkDecision, async ({ token, ...made }) => {
  const { status, body } = await knock('decide_link', {
    token,
    decision: made.decision,
    seen_hash: made.seenHash,
    note: made.note ?? '',
    concern: made.concern ?? null,
  });
  if (status === 429) return TOO_MANY;
  const kind = REFUSED[status];
  if (status !== 200 && !kind) throw new Error(`The doors answered ${status}.`);
  if (kind !== 'invalid') refresh(); // decided, by us or somebody quicker: the page shows what is true now
  return kind ? fail({ kind, message: String(body.error) }) : ok({ decision: made.decision });
});

/** Somebody has it in front of them. */
export const seeLink = defineVisitorAction(LinkToken, async ({ token }) => {
  await knock('see_link', { token });
  return ok(undefined);
});

export const renewLink = defineVisitorFormAction(LinkToken, async ({ token }) => {
  const { status } = await knock('renew_link', { token });
  if (status === 429) return TOO_MANY;
  return ok('If it still waits for you, a new link is on its way to your mailbox.');
});
