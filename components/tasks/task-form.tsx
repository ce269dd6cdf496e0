'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SaveForm } from '@/components/ui/save-form';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { PRIORITIES, priorityNames, type TaskPriority } from '@/lib/tasks/names';

type Facts = {
  id: string;
  version: number;
  title: string;
  details: string;
  due_on: string | null;
  priority: TaskPriority;
};

/**
 * What somebody else saves shows at once, unless something is being written here: that stays, is told of the change
 * when it is saved, and is saved on top of it when it is saved again.
 */
export function TaskForm({ task, save }: { task: Facts; save: FormAction }) {
  const [shown, show] = useState(task);
  const [touched, touch] = useState(false);
  const [told, tell] = useState(false);
  if (!touched && task.version !== shown.version) show(task);

  const run: FormAction = async (previous, form) => {
    const answer = await save(previous, form);
    tell(!answer.ok);
    if (answer.ok) touch(false);
    return answer;
  };

  return (
    <div onChange={() => touch(true)}>
      <SaveForm key={shown.version} action={run} label="Save" saved="Task saved">
        <input type="hidden" name="id" value={task.id} />
        <input type="hidden" name="version" value={told ? task.version : shown.version} />
        <Field label="Title">
          {(control) => (
            <Input name="title" maxLength={200} required defaultValue={shown.title} {...control} />
          )}
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Due">
            {(control) => (
              <Input type="date" name="dueOn" defaultValue={shown.due_on ?? ''} {...control} />
            )}
          </Field>
          <Field label="Priority">
            {(control) => (
              <Select name="priority" defaultValue={shown.priority} {...control}>
                {PRIORITIES.map((priority) => (
                  <option key={priority} value={priority}>
                    {priorityNames[priority]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field label="Details">
          {(control) => (
            <Textarea
              name="details"
              rows={4}
              maxLength={10_000}
              defaultValue={shown.details}
              {...control}
            />
          )}
        </Field>
      </SaveForm>
    </div>
  );
}
