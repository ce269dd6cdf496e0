'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice, Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { EventChoices } from './event-choices';

type Props = { clients: { id: string; name: string }[]; connect: FormAction };

/** The address goes to the function that tries and encrypts it, and is never shown again. */
export function ConnectSlackForm({ clients, connect }: Props) {
  const [outcome, action] = useActionState(connect, null);
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <Field
        label="Incoming webhook"
        hint="In Slack: your app, Incoming Webhooks, Add new webhook. A first message is posted to try it."
        error={fieldError(outcome, 'url')}
      >
        {(control) => (
          <Input
            name="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://hooks.slack.com/services/…"
            required
            {...control}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Channel" hint="How it is called here." error={fieldError(outcome, 'name')}>
          {(control) => (
            <Input
              name="name"
              maxLength={80}
              placeholder="#delivery"
              required
              defaultValue={fieldValue(outcome, 'name')}
              {...control}
            />
          )}
        </Field>
        <Field label="What happens for" error={fieldError(outcome, 'client_id')}>
          {(control) => (
            <Select
              name="client_id"
              defaultValue={fieldValue(outcome, 'client_id', '')}
              {...control}
            >
              <option value="">Every client</option>
              {clients.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Choice className="text-13">
        <Checkbox name="shared" value="yes" />
        The client reads along: post only what they may know
      </Choice>
      <EventChoices />
      <div>
        <SubmitButton variant="primary">Connect the channel</SubmitButton>
      </div>
    </form>
  );
}
