'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { newTask, taskFacts, taskStatus } from './schema';

const id = z.uuid();

export const createTask = defineFormAction(newTask, async ({ db }, input) => {
  const created = settle(
    await db.rpc('create_task', {
      title: input.title,
      client: input.clientId ?? undefined,
      subject_kind: input.subjectKind ?? undefined,
      subject_id: input.subjectId ?? undefined,
      assignees: input.people,
      due_on: input.dueOn ?? undefined,
      priority: input.priority,
      details: input.details,
    }),
  );
  return created.ok ? ok('Task created') : created;
});

const move = z.object({
  ids: z.array(id).min(1).max(200),
  to: taskStatus,
  expected: taskStatus.optional(),
});

/** Each task moves or says why not. */
export const moveTasks = defineAction(move, async ({ db }, { ids, to, expected }) => {
  const { data, error } = await db.rpc('move_tasks', { tasks: ids, to_status: to, expected });
  if (error) return fail(toFailure(error));
  return ok({
    done: data.filter(({ moved }) => moved).map((task) => task.id),
    refused: data
      .filter(({ moved }) => !moved)
      .map((task) => ({ id: task.id, reason: task.refusal })),
  });
});

/** What somebody else wrote in the meantime is not written over. */
export const saveTask = defineFormAction(taskFacts, async ({ db, agency }, input) => {
  const { data, error } = await db
    .from('tasks')
    .update({
      title: input.title,
      details: input.details,
      priority: input.priority,
      due_on: input.dueOn,
    })
    .eq('agency_id', agency.id)
    .eq('id', input.id)
    .eq('version', input.version)
    .select('id')
    .maybeSingle();
  if (error) return fail(toFailure(error));
  if (data) return ok(undefined);
  return fail({
    kind: 'conflict',
    message: 'This task changed while you were writing. Your text is still here: save it again.',
  });
});

export const setDueDate = defineAction(
  z.object({ id, dueOn: z.iso.date().nullable() }),
  async ({ db, agency }, input) => {
    const saved = settle(
      await db
        .from('tasks')
        .update({ due_on: input.dueOn })
        .eq('agency_id', agency.id)
        .eq('id', input.id)
        .select('id')
        .single(),
    );
    return saved.ok ? ok(null) : saved;
  },
);

/** Gives the task to somebody, or takes it from them. */
export const giveTask = defineAction(
  z.object({ id, person: z.uuid(), given: z.boolean() }),
  async ({ db }, input) => {
    const { error } = input.given
      ? await db
          .from('task_assignees')
          .insert(stamped({ task_id: input.id, user_id: input.person }))
      : await db
          .from('task_assignees')
          .delete()
          .eq('task_id', input.id)
          .eq('user_id', input.person)
          .select('task_id')
          .single();
    if (error?.code === '23505') return ok(null); // somebody was faster
    return error ? fail(toFailure(error)) : ok(null);
  },
);

export const shareTask = defineAction(
  z.object({ id, shared: z.boolean() }),
  async ({ db, agency }, input) => {
    const saved = settle(
      await db
        .from('tasks')
        .update({ shared_at: input.shared ? new Date().toISOString() : null })
        .eq('agency_id', agency.id)
        .eq('id', input.id)
        .select('id')
        .single(),
    );
    return saved.ok ? ok(null) : saved;
  },
);
