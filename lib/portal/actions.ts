'use server';

import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { OwnRequest, WishedWork } from './schema';

const TWICE_MS = 60_000;

export const requestWork = defineAction(WishedWork, async ({ db, userId }, wish) => {
  // A second press of the button, or the page sent again, is the same wish.
  const { data: same } = await db
    .from('portal_requests')
    .select('id')
    .eq('client_id', wish.clientId)
    .eq('created_by', userId)
    .eq('title', wish.title)
    .eq('details', wish.details)
    .gte('created_at', new Date(Date.now() - TWICE_MS).toISOString())
    .limit(1)
    .maybeSingle()
    .throwOnError();
  if (same) return { ok: true, data: same };

  return settle(
    await db
      .from('portal_requests')
      .insert(
        stamped({
          client_id: wish.clientId,
          kind: wish.kind,
          title: wish.title,
          details: wish.details,
          desired_on: wish.desiredOn || null,
        }),
      )
      .select('id')
      .single(),
  );
});

export const takeBackRequest = defineAction(OwnRequest, async ({ db }, { requestId }) =>
  settle(await db.rpc('withdraw_request', { request: requestId })),
);
