'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { minorIn } from './goal';
import { GoalChange, GoalId, NewGoal, NewListSize } from './schema';

export const setGoal = defineFormAction(NewGoal, async ({ db, agency }, goal) => {
  const { data: client, error } = await db
    .from('clients')
    .select('currency')
    .eq('agency_id', agency.id)
    .eq('id', goal.clientId)
    .single();
  if (error) return fail(toFailure(error));
  const saved = settle(
    await db
      .from('goals')
      .insert(
        stamped({
          client_id: goal.clientId,
          kind: goal.kind,
          starts_on: goal.startsOn,
          ends_on: goal.endsOn,
          target: goal.kind === 'revenue' ? goal.target * minorIn(client.currency) : goal.target,
          note: goal.note,
        }),
      )
      .select('id')
      .single(),
  );
  return saved.ok ? ok('Goal set') : saved;
});

export const changeGoal = defineFormAction(
  GoalChange,
  async ({ db, agency }, { id, ...change }) => {
    const { data: goal, error } = await db
      .from('goals')
      .select('kind, currency')
      .eq('agency_id', agency.id)
      .eq('id', id)
      .single();
    if (error) return fail(toFailure(error));
    const saved = settle(
      await db
        .from('goals')
        .update({
          target: goal.kind === 'revenue' ? change.target * minorIn(goal.currency) : change.target,
          note: change.note,
        })
        .eq('agency_id', agency.id)
        .eq('id', id)
        .select('id')
        .single(),
    );
    return saved.ok ? ok('Goal changed') : saved;
  },
);

export const dropGoal = defineFormAction(GoalId, async ({ db, agency }, { id }) => {
  const gone = settle(
    await db.from('goals').delete().eq('agency_id', agency.id).eq('id', id).select('id').single(),
  );
  return gone.ok ? ok('Goal removed') : gone;
});

export const typeListSize = defineFormAction(
  NewListSize,
  async ({ db }, { clientId, day, size }) => {
    const typed = settle(
      await db
        .from('list_sizes')
        .insert(stamped({ client_id: clientId, day, size }))
        .select('id')
        .single(),
    );
    if (typed.ok) return ok('Size kept');
    return typed.failure.message === 'That already exists.'
      ? fail({ kind: 'conflict', message: 'That day has a size already. Remove it first.' })
      : typed;
  },
);

export const dropListSize = defineFormAction(GoalId, async ({ db, agency }, { id }) => {
  const gone = settle(
    await db
      .from('list_sizes')
      .delete()
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('id')
      .single(),
  );
  return gone.ok ? ok('Size removed') : gone;
});
