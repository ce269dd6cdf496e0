'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fail, ok, toFailure } from '@/lib/core/result';

const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(200) });

export const markRead = defineAction(Ids, async ({ db, userId }, { ids }) => {
  const { error } = await db
    .from('crm_notifications')
    .update({ read_at: new Date().toISOString() })
    .eq('user_id', userId)
    .in('id', ids)
    .is('read_at', null);
  return error ? fail(toFailure(error)) : ok(null);
});

export const markAllRead = defineAction(z.object({}), async ({ db, userId }) => {
  const { error } = await db
    .from('crm_notifications')
    .update({ read_at: new Date().toISOString() })
    .eq('user_id', userId)
    .is('read_at', null);
  return error ? fail(toFailure(error)) : ok(null);
});
