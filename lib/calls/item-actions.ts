'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { ok, settle, type Result } from '@/lib/core/result';
import type { Session } from '@/lib/core/session';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';

const Item = z.object({
  callId: z.uuid(),
  title: text(200, 1),
  atMs: z.number().int().min(0).max(100_000_000).nullable(),
  assigneeId: z.union([z.uuid(), z.literal('')]).default(''),
  dueOn: z.union([z.iso.date(), z.literal('')]).default(''),
});

async function keep({ db }: Session, item: z.output<typeof Item>): Promise<Result<{ id: string }>> {
  return settle(
    await db
      .from('call_action_items')
      .insert(
        stamped({
          call_id: item.callId,
          title: item.title,
          at_ms: item.atMs,
          assignee_id: item.assigneeId || null,
          due_on: item.dueOn || null,
        }),
      )
      .select('id')
      .single(),
  );
}

async function taskOf({ db }: Session, item: string): Promise<Result<string>> {
  return settle(await db.rpc('make_action_item_a_task', { item }));
}

export const addActionItem = defineAction(Item, keep);

/** What was proposed, kept and made a task in one click. */
export const addItemAsTask = defineAction(Item, async (session, item) => {
  const kept = await keep(session, item);
  return kept.ok ? taskOf(session, kept.data.id) : kept;
});

export const changeActionItem = defineAction(
  z.object({ itemId: z.uuid(), ...Item.pick({ assigneeId: true, dueOn: true }).shape }),
  async ({ db }, { itemId, assigneeId, dueOn }) =>
    settle(
      await db
        .from('call_action_items')
        .update({ assignee_id: assigneeId || null, due_on: dueOn || null })
        .eq('id', itemId)
        .select('id')
        .single(),
    ),
);

export const removeActionItem = defineAction(
  z.object({ itemId: z.uuid() }),
  async ({ db }, { itemId }) =>
    settle(await db.from('call_action_items').delete().eq('id', itemId).select('id').single()),
);

/** Once, however often it is clicked: the second click gets the first one's task. */
export const makeTask = defineAction(z.object({ itemId: z.uuid() }), (session, { itemId }) =>
  taskOf(session, itemId),
);

const Items = z.object({ itemIds: z.array(z.uuid()).min(1).max(100) });

export const makeTasks = defineAction(Items, async (session, { itemIds }) => {
  for (const id of itemIds) {
    const made = await taskOf(session, id);
    if (!made.ok) return made;
  }
  return ok(itemIds.length);
});
