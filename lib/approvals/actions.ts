'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { defineAction, defineQuestion } from '@/lib/core/action';
import type { Db } from '@/lib/core/database';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { decidedBefore } from './format';
import { Asked, Decision, HandedOn, Together } from './schema';

const First = z.object({ by: z.string().nullable(), at: z.string().nullable() });

export const decideApproval = defineAction(Decision, async ({ db, agency }, decision) => {
  const { error } = await db.rpc('decide_approval', {
    approval: decision.approvalId,
    decision: decision.decision,
    seen_hash: decision.seenHash,
    note: decision.note,
    concern: decision.concern,
  });
  if (!error) return ok({ decision: decision.decision });

  const failure = toFailure(error);
  if (failure.kind !== 'conflict') return fail(failure);
  refresh(); // somebody was quicker, or the content changed: the page shows what is true now
  const first = readDetail(error.details);
  if (!first?.at) return fail(failure);
  const zone = (await zoneOf(db, decision.clientId)) ?? agency.timeZone;
  return fail({ ...failure, message: decidedBefore(failure.message, first.at, zone, new Date()) });
});

async function zoneOf(db: Db, clientId: string) {
  const { data } = await db
    .from('clients')
    .select('time_zone')
    .eq('id', clientId)
    .maybeSingle()
    .throwOnError();
  return data?.time_zone;
}

function readDetail(details: string | null) {
  if (!details?.startsWith('{')) return null;
  return First.safeParse(JSON.parse(details)).data ?? null;
}

/** Several at once, each as it was seen: what changed or was decided meanwhile says so and holds up nothing else. */
export const approveTogether = defineAction(Together, async ({ db }, { items }) =>
  settle(await db.rpc('approve_together', { items })),
);

/** To another approver; whoever hands it on need not decide any more. */
export const handOn = defineAction(HandedOn, async ({ db }, { approvalId, to, note }) => {
  const handed = settle(
    await db.rpc('delegate_approval', { approval: approvalId, person: to, note }),
  );
  if (!handed.ok && handed.failure.kind === 'conflict') refresh();
  return handed.ok ? ok(undefined) : handed;
});

/** The page is in front of somebody. */
export const openApproval = defineQuestion(Asked, async ({ db }, { approvalId }) => {
  const opened = settle(await db.rpc('open_approval', { approval: approvalId }));
  return opened.ok ? ok(undefined) : opened;
});
