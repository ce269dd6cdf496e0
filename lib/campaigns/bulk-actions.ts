'use server';

import type { PostgrestError } from '@supabase/supabase-js';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fail, ok, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { DUTIES } from './names';
import { day } from './schema';

const few = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(200);
const label = text(40, 1);
const REFUSED = 'You are not allowed to change this.';

/** What changed, what did not and why, and what it was before: enough to say it and to take it back. */
type Outcome<Before> = {
  done: string[];
  refused: { id: string; reason: string }[];
  before: Before[];
};

function outcome<Before>(asked: string[], done: string[], before: Before[]): Outcome<Before> {
  const refused = asked.filter((id) => !done.includes(id)).map((id) => ({ id, reason: REFUSED }));
  return { done, refused, before };
}

const dueDates = z.object({ items: few(z.object({ id: z.uuid(), dueOn: day.nullable() })) });

export const setDueDates = defineAction(dueDates, async ({ db, agency }, { items }) => {
  const ids = items.map(({ id }) => id);
  const { data: before } = await db
    .from('crm_campaigns')
    .select('id, dueOn:due_on')
    .eq('agency_id', agency.id)
    .in('id', ids)
    .throwOnError();

  const done: string[] = [];
  for (const [due_on, group] of Map.groupBy(items, ({ dueOn }) => dueOn)) {
    const { data, error } = await db
      .from('crm_campaigns')
      .update({ due_on })
      .eq('agency_id', agency.id)
      .in(
        'id',
        group.map(({ id }) => id),
      )
      .select('id');
    if (error) return fail(toFailure(error));
    done.push(...data.map(({ id }) => id));
  }
  return ok(
    outcome(
      ids,
      done,
      before.filter(({ id }) => done.includes(id)),
    ),
  );
});

type Written = { data: { campaign_id: string }[] | null; error: PostgrestError | null };
type Split = { done: string[]; refused: { id: string; reason: string }[] };

/** All at once; where that is refused each by itself, so that one takes no other with it. */
async function each(
  ids: string[],
  write: (some: string[]) => PromiseLike<Written>,
): Promise<Split> {
  if (ids.length === 0) return { done: [], refused: [] };
  const { data, error } = await write(ids);
  if (!error) {
    const done = data?.map(({ campaign_id }) => campaign_id) ?? [];
    const missed = ids.filter((id) => !done.includes(id));
    return { done, refused: missed.map((id) => ({ id, reason: REFUSED })) };
  }
  const { message } = toFailure(error);
  if (ids.length === 1) return { done: [], refused: ids.map((id) => ({ id, reason: message })) };
  const split: Split = { done: [], refused: [] };
  for (const id of ids) {
    const one = await each([id], write);
    split.done.push(...one.done);
    split.refused.push(...one.refused);
  }
  return split;
}

const assignments = z.object({
  duty: z.enum(DUTIES),
  items: few(z.object({ id: z.uuid(), userId: z.uuid().nullable() })),
});

/** One duty on many campaigns. Somebody who is there already is replaced; null takes them off. */
export const assign = defineAction(assignments, async ({ db, agency }, { duty, items }) => {
  const ids = items.map(({ id }) => id);
  const { data: held } = await db
    .from('campaign_assignees')
    .select('id:campaign_id, userId:user_id')
    .eq('agency_id', agency.id)
    .eq('duty', duty)
    .in('campaign_id', ids)
    .throwOnError();
  const holder = new Map(held.map(({ id, userId }) => [id, userId]));

  const done: string[] = [];
  const refused: Split['refused'] = [];
  for (const [userId, group] of Map.groupBy(items, (item) => item.userId)) {
    const wanted = group.map(({ id }) => id);
    const there = wanted.filter((id) => holder.has(id));
    const missing = wanted.filter((id) => !holder.has(id));
    const rows = () => db.from('campaign_assignees');
    const changed = await each(there, (some) =>
      (userId ? rows().update({ user_id: userId }) : rows().delete())
        .eq('agency_id', agency.id)
        .eq('duty', duty)
        .in('campaign_id', some)
        .select('campaign_id'),
    );
    const added = userId
      ? await each(missing, (some) =>
          rows()
            .insert(some.map((id) => ({ ...stamped({ campaign_id: id, duty }), user_id: userId })))
            .select('campaign_id'),
        )
      : { done: missing, refused: [] };
    done.push(...changed.done, ...added.done);
    refused.push(...changed.refused, ...added.refused);
  }
  const before = done.map((id) => ({ id, userId: holder.get(id) ?? null }));
  return ok({ done, refused, before });
});

const assignment = z.object({
  id: z.uuid(),
  duty: z.enum(DUTIES),
  userId: z.uuid().nullable(),
});

/** One duty on one of them, refused in words. */
export const assignCampaign = defineAction(assignment, async (_session, { id, duty, userId }) => {
  const answer = await assign({ duty, items: [{ id, userId }] });
  const refused = answer.ok ? answer.data.refused[0] : undefined;
  return refused ? fail({ kind: 'forbidden', message: refused.reason }) : answer;
});

const labelling = z.object({ ids: few(z.uuid()), label });

export const addLabel = defineAction(labelling, async ({ db }, { ids, label: name }) => {
  const { data: had } = await db
    .from('campaign_labels')
    .select('campaign_id')
    .eq('label', name)
    .in('campaign_id', ids)
    .throwOnError();
  const there = had.map(({ campaign_id }) => campaign_id);
  const missing = ids.filter((id) => !there.includes(id));
  if (missing.length === 0) return ok(outcome<string>(ids, ids, []));
  const { data, error } = await db
    .from('campaign_labels')
    .insert(missing.map((campaign_id) => stamped({ campaign_id, label: name })))
    .select('campaign_id');
  if (error) return fail(toFailure(error));
  const added = data.map(({ campaign_id }) => campaign_id);
  return ok(outcome(ids, [...there, ...added], added));
});

export const removeLabel = defineAction(labelling, async ({ db }, { ids, label: name }) => {
  const { data, error } = await db
    .from('campaign_labels')
    .delete()
    .eq('label', name)
    .in('campaign_id', ids)
    .select('campaign_id');
  if (error) return fail(toFailure(error));
  return ok(
    outcome<string>(
      ids,
      data.map(({ campaign_id }) => campaign_id),
      [],
    ),
  );
});
