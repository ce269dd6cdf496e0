'use server';

import { redirect } from 'next/navigation';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { PATTERNS } from './patterns';
import {
  FLOW_DUTIES,
  FlowFacts,
  FlowMove,
  FlowPerson,
  MessageMove,
  NewFlow,
  NewStep,
  StepFacts,
  StepId,
  StepPlace,
} from './schema';

export const createFlow = defineFormAction(NewFlow, async ({ db }, input) => {
  const pattern = PATTERNS.find(({ key }) => key === input.pattern);
  const created = settle(
    await db.rpc('create_flow', {
      client: input.client_id,
      title: input.title,
      trigger_kind: input.trigger_kind,
      trigger_name: input.trigger_name,
      goal: input.goal,
      steps: pattern?.steps ?? [],
      assignees: Object.fromEntries(
        FLOW_DUTIES.flatMap((duty) => (input[duty] ? [[duty, input[duty]]] : [])),
      ),
      due_on: input.due_on ?? undefined,
      decide_by: input.decide_by ?? undefined,
    }),
  );
  if (!created.ok) return created;
  redirect(`/team/flows/${created.data}`);
});

export const saveFlow = defineFormAction(FlowFacts, async ({ db, agency }, { id, ...facts }) => {
  const saved = settle(
    await db
      .from('crm_flows')
      .update(facts)
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('id')
      .single(),
  );
  return saved.ok ? ok(undefined) : saved;
});

/** The status it has now, or `requested` when Klaviyo has to do it first. */
export const moveFlow = defineAction(FlowMove, async ({ db }, { id, from, to, reason }) =>
  settle(await db.rpc('move_flow', { flow: id, expected: from, to_status: to, reason })),
);

export const moveMessage = defineAction(MessageMove, async ({ db }, { id, from, to, reason }) =>
  settle(await db.rpc('move_flow_step', { step: id, expected: from, to_status: to, reason })),
);

export const assignFlow = defineAction(FlowPerson, async ({ db }, { id, duty, userId }) => {
  const people = db.from('flow_assignees');
  if (!userId) {
    const gone = settle(
      await people.delete().eq('flow_id', id).eq('duty', duty).select('flow_id').single(),
    );
    return gone.ok ? ok(undefined) : gone;
  }
  const changed = settle(
    await people
      .update({ user_id: userId })
      .eq('flow_id', id)
      .eq('duty', duty)
      .select('flow_id')
      .maybeSingle(),
  );
  if (!changed.ok) return changed;
  if (changed.data) return ok(undefined);
  const added = settle(
    await people
      .insert(stamped({ flow_id: id, duty, user_id: userId }))
      .select('flow_id')
      .single(),
  );
  return added.ok ? ok(undefined) : added;
});

export const addStep = defineAction(NewStep, async ({ db }, step) =>
  settle(
    await db.rpc('add_flow_step', {
      flow: step.flowId,
      kind: step.kind,
      after: step.after ?? undefined,
      split: step.split ?? undefined,
      path: step.path ?? undefined,
      name: step.name,
      condition: step.condition,
      delay_amount: step.amount ?? undefined,
      delay_unit: step.unit ?? undefined,
    }),
  ),
);

export const saveStep = defineAction(StepFacts, async ({ db, agency }, step) =>
  settle(
    await db
      .from('flow_steps')
      .update({
        name: step.name,
        condition: step.condition,
        delay_amount: step.amount,
        delay_unit: step.unit,
      })
      .eq('agency_id', agency.id)
      .eq('id', step.id)
      .select('id')
      .single(),
  ),
);

export const placeStep = defineAction(StepPlace, async ({ db }, { id, after, split, path }) =>
  settle(
    await db.rpc('place_flow_step', {
      step: id,
      after: after ?? undefined,
      split: split ?? undefined,
      path: path ?? undefined,
    }),
  ),
);

export const removeStep = defineAction(StepId, async ({ db }, { id }) =>
  settle(await db.rpc('remove_flow_step', { step: id })),
);
