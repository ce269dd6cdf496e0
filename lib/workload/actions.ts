'use server';

import { z } from 'zod';
import { DUTIES } from '@/lib/campaigns/names';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, put, settle, toFailure } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { USUAL, WORK_KINDS } from './stages';

const day = z.iso.date('Not a date.');
const hoursAWeek = z.coerce.number('Not a number.').min(0).max(80, 'At most 80 hours.');

const capacity = z.object({ person: z.uuid(), from: day, hours: hoursAWeek });

/** Hours a week, from a Monday on. */
export const setCapacity = defineFormAction(capacity, async ({ db, agency }, input) => {
  const key = { user_id: input.person, agency_id: agency.id, from_on: input.from };
  const minutes_a_week = Math.round(input.hours * 60);
  const weeks = () => db.from('person_capacities');
  const saved = await put(
    weeks().update({ minutes_a_week }).match(key).select('user_id').maybeSingle(),
    () =>
      weeks()
        .insert({ ...key, minutes_a_week })
        .select('user_id')
        .single(),
  );
  return saved.ok ? ok(undefined) : saved;
});

const away = z
  .object({ person: z.uuid(), from: day, to: day, note: text(120).default('') })
  .refine(({ from, to }) => to >= from, { path: ['to'], error: 'It ends before it begins.' });

export const addTimeOff = defineFormAction(away, async ({ db, agency }, input) => {
  const { person, from, to, note } = input;
  const saved = await db
    .from('time_off')
    .insert({ agency_id: agency.id, user_id: person, from_on: from, to_on: to, note })
    .select('id')
    .single();
  if (saved.error?.code === '23P01') {
    return fail({ kind: 'conflict', message: 'They are away on some of these days already.' });
  }
  return saved.error ? fail(toFailure(saved.error)) : ok(undefined);
});

export const removeTimeOff = defineFormAction(
  z.object({ id: z.uuid() }),
  async ({ db, agency }, { id }) => {
    const gone = await db
      .from('time_off')
      .delete()
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('id')
      .single();
    return gone.error ? fail(toFailure(gone.error)) : ok(undefined);
  },
);

const hours = z.coerce.number().min(0).max(100, 'At most 100 hours.');
const estimates = z.object(Object.fromEntries(USUAL.map(({ field }) => [field, hours])));

/** What each stage usually takes here. */
export const setEstimates = defineFormAction(estimates, async ({ db, agency }, input) => {
  const rows = () => db.from('stage_estimates');
  for (const { kind, stage, minutes: usual, field } of USUAL) {
    const key = { agency_id: agency.id, kind, stage };
    const minutes = Math.round((input[field] ?? usual / 60) * 60);
    const saved = await put(
      rows().update({ minutes }).match(key).select('stage').maybeSingle(),
      () =>
        rows()
          .insert({ ...key, minutes })
          .select('stage')
          .single(),
    );
    if (!saved.ok) return saved;
  }
  return ok(undefined);
});

const undo = z.object({
  kind: z.enum(WORK_KINDS),
  id: z.uuid(),
  duty: z.enum(DUTIES),
  userId: z.uuid(),
});

/** Takes an assignment back with everything it brought. */
export const undoAssignment = defineAction(undo, async ({ db }, { kind, id, duty, userId }) =>
  settle(await db.rpc('undo_assignment', { kind, work: id, role: duty, person: userId })),
);
