'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';
import type { FormAction, Outcome } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { createTask } from '@/lib/tasks/actions';
import { PRIORITIES, priorityNames } from '@/lib/tasks/names';
import type { Wanted } from './quick-task';
import { TaskAbout, type TaskSubject } from './task-about';

type Named = { id: string; name: string };
type Choices = { me: string; today: string; clients: Named[]; people: Named[] };

const id = 'new-task';
const create: FormAction = createTask;

const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
/** Days from a date to the Monday after it. */
const toMonday = (date: string) => (8 - new Date(date).getUTCDay()) % 7 || 7;

export function TaskDialog({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const [choices, setChoices] = useState<Choices>();
  const [lost, setLost] = useState(false);
  const { kind, subject, name = '' } = wanted;
  const [about, setAbout] = useState<TaskSubject | undefined>(
    kind && subject ? { kind, id: subject, name } : undefined,
  );
  const due = useRef<HTMLInputElement>(null);
  const [outcome, action] = useActionState(async (previous: Outcome | null, form: FormData) => {
    const next = await create(previous, form);
    if (next.ok) {
      closeDialog(id);
      toast(next.message ?? 'Task created');
    }
    return next;
  }, null);

  useEffect(() => {
    openDialog(id);
    const abort = new AbortController();
    fetch('/api/task-choices', { signal: abort.signal })
      .then(async (answer) => (answer.ok ? setChoices(await answer.json()) : setLost(true)))
      .catch(() => !abort.signal.aborted && setLost(true));
    return () => abort.abort();
  }, []);

  const setDue = (days: (today: string) => number) => {
    if (due.current && choices) due.current.value = plus(choices.today, days(choices.today));
  };

  return (
    <Dialog id={id} title="New task" onClose={onClose}>
      <form action={action} className="grid gap-4 text-ink">
        <FormNotice
          outcome={
            lost
              ? {
                  ok: false,
                  message: 'Clients and colleagues did not load. The task will be yours.',
                }
              : outcome?.ok
                ? null
                : outcome
          }
        />
        <Field label="What is to be done" error={fieldError(outcome, 'title')}>
          {(control) => (
            <Input
              name="title"
              maxLength={200}
              required
              autoFocus
              defaultValue={fieldValue(outcome, 'title')}
              {...control}
            />
          )}
        </Field>
        <TaskAbout chosen={about} onChoose={setAbout} />
        {choices && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Who does it" error={fieldError(outcome, 'people')}>
              {(control) => (
                <Select
                  name="people[]"
                  defaultValue={fieldValue(outcome, 'people[]', choices.me)}
                  {...control}
                >
                  {[...choices.people]
                    .sort((a, b) => Number(b.id === choices.me) - Number(a.id === choices.me))
                    .map((person) => (
                      <option key={person.id} value={person.id}>
                        {person.name}
                        {person.id === choices.me && ' (you)'}
                      </option>
                    ))}
                </Select>
              )}
            </Field>
            {!about && (
              <Field label="Client" error={fieldError(outcome, 'clientId')}>
                {(control) => (
                  <Select
                    name="clientId"
                    defaultValue={fieldValue(outcome, 'clientId', wanted.client)}
                    {...control}
                  >
                    <option value="">No client</option>
                    {choices.clients.map((client) => (
                      <option key={client.id} value={client.id}>
                        {client.name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            )}
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Due"
            error={fieldError(outcome, 'dueOn')}
            aside={
              choices && (
                <span className="flex gap-1">
                  <Button variant="ghost" size="sm" onClick={() => setDue(() => 0)}>
                    Today
                  </Button>
                  <Button variant="ghost" size="sm" onClick={() => setDue(toMonday)}>
                    Monday
                  </Button>
                </span>
              )
            }
          >
            {(control) => (
              <Input
                ref={due}
                type="date"
                name="dueOn"
                defaultValue={fieldValue(outcome, 'dueOn')}
                {...control}
              />
            )}
          </Field>
          <Field label="Priority">
            {(control) => (
              <Select
                name="priority"
                defaultValue={fieldValue(outcome, 'priority', 'medium')}
                {...control}
              >
                {PRIORITIES.map((priority) => (
                  <option key={priority} value={priority}>
                    {priorityNames[priority]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field label="Details" error={fieldError(outcome, 'details')}>
          {(control) => (
            <Textarea
              name="details"
              rows={3}
              maxLength={10_000}
              defaultValue={fieldValue(outcome, 'details')}
              {...control}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose>Close</DialogClose>
          <SubmitButton variant="primary">Create task</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
