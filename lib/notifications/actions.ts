'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fail, ok, settle, toFailure, type Result } from '@/lib/core/result';
import type { Session } from '@/lib/core/session';
import { snoozes } from './snoozes';

const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(200) });

type Marks = { read_at?: string | null; archived_at?: string | null; snoozed_until?: null };

async function mark({ db, userId }: Session, ids: string[], marks: Marks): Promise<Result<null>> {
  const { error } = await db
    .from('crm_notifications')
    .update(marks)
    .eq('user_id', userId)
    .in('id', ids);
  return error ? fail(toFailure(error)) : ok(null);
}

const now = () => new Date().toISOString();

export const markRead = defineAction(Ids, (session, { ids }) =>
  mark(session, ids, { read_at: now() }),
);
export const markUnread = defineAction(Ids, (session, { ids }) =>
  mark(session, ids, { read_at: null }),
);
export const archive = defineAction(Ids, (session, { ids }) =>
  mark(session, ids, { archived_at: now(), read_at: now(), snoozed_until: null }),
);
/** Out of the archive, or awake before its time. */
export const bringBack = defineAction(Ids, (session, { ids }) =>
  mark(session, ids, { archived_at: null, snoozed_until: null }),
);

const Snooze = Ids.extend({ choice: z.enum(snoozes) });

export const snooze = defineAction(Snooze, async ({ db }, { ids, choice }) =>
  settle(await db.rpc('snooze_notifications', { ids, choice })),
);

export const markAllRead = defineAction(z.object({}), async ({ db, userId }) => {
  const { error } = await db
    .from('crm_notifications')
    .update({ read_at: now() })
    .eq('user_id', userId)
    .is('read_at', null)
    .is('snoozed_until', null);
  return error ? fail(toFailure(error)) : ok(null);
});
