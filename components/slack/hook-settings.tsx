'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice, Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SlackHook } from '@/lib/slack/queries';
import { EventChoices } from './event-choices';

type Props = { hook: SlackHook; change: FormAction };

export function HookSettings({ hook, change }: Props) {
  const [outcome, action] = useActionState(change, null);
  const time = (kept: string | null) => kept?.slice(0, 5) ?? '';
  return (
    <form action={action} className="grid gap-4 pt-3">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="id" value={hook.id} />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field label="Channel" error={fieldError(outcome, 'name')}>
          {(control) => (
            <Input
              name="name"
              maxLength={80}
              required
              defaultValue={fieldValue(outcome, 'name', hook.name)}
              {...control}
            />
          )}
        </Field>
        <Field
          label="Quiet from"
          hint="On the agency’s clock. Messages wait."
          error={fieldError(outcome, 'quiet_from')}
        >
          {(control) => (
            <Input
              type="time"
              name="quiet_from"
              defaultValue={fieldValue(outcome, 'quiet_from', time(hook.quiet_from))}
              {...control}
            />
          )}
        </Field>
        <Field label="Quiet until" error={fieldError(outcome, 'quiet_until')}>
          {(control) => (
            <Input
              type="time"
              name="quiet_until"
              defaultValue={fieldValue(outcome, 'quiet_until', time(hook.quiet_until))}
              {...control}
            />
          )}
        </Field>
      </div>
      <Choice className="text-13">
        <Checkbox name="shared" value="yes" defaultChecked={hook.shared} />
        The client reads along: post only what they may know
      </Choice>
      <EventChoices chosen={hook.events} />
      <div>
        <SubmitButton>Save {hook.name}</SubmitButton>
      </div>
    </form>
  );
}
