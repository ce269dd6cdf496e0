'use server';

import { z } from 'zod';
import { campaignStatus } from '@/lib/campaigns/schema';
import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { text } from '@/lib/core/text';

const asked = z.object({
  campaignId: z.uuid(),
  to: campaignStatus,
  expected: campaignStatus,
  note: text(2000).default(''),
});

export const requestMove = defineAction(asked, async ({ db }, { campaignId, to, expected, note }) =>
  settle(await db.rpc('request_move', { campaign: campaignId, to_status: to, expected, note })),
);

const decision = z.object({ id: z.uuid(), accept: z.boolean(), answer: text(2000).default('') });

/** Accepting makes the move, with every gate it has. */
export const decideMove = defineAction(decision, async ({ db }, { id, accept, answer }) =>
  settle(await db.rpc('decide_move', { request: id, accept, answer })),
);

export const withdrawMove = defineAction(z.object({ id: z.uuid() }), async ({ db }, { id }) =>
  settle(await db.rpc('withdraw_move', { request: id })),
);
