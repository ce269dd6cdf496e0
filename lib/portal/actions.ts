'use server';

import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { OwnRequest } from './schema';

export const takeBackRequest = defineAction(OwnRequest, async ({ db }, { requestId }) =>
  settle(await db.rpc('withdraw_request', { request: requestId })),
);
