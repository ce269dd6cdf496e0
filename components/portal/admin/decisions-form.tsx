'use client';

import { useActionState } from 'react';
import { Checkbox, Radio } from '@/components/ui/checkbox';
import { Choice, Field } from '@/components/ui/field';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PostMode } from '@/lib/posts/mode';

type Settings = {
  policy: 'any' | 'all';
  reminders: boolean;
  hours_from: string;
  hours_until: string;
  posts: PostMode;
};

type Props = {
  clientId: string;
  settings: Settings;
  /** Reads `client_id`, `policy`, `reminders`, `hours_from`, `hours_until` and `posts`. */
  save: FormAction;
};

const POLICIES = [
  { value: 'any', name: 'One is enough', means: 'The first decision counts for all of them.' },
  {
    value: 'all',
    name: 'Everybody has to approve',
    means: 'It is approved with the last of them; one wish for changes ends it.',
  },
] as const;

const POST_MODES: { mode: PostMode; means: string }[] = [
  { mode: 'client', means: 'They wait until the client has approved them' },
  { mode: 'optional', means: 'The client is shown them; without an answer they go on' },
  { mode: 'internal', means: 'A review of ours is enough; the client is not asked' },
  { mode: 'none', means: 'They wait for nobody' },
];

/** Whose word counts, and when they may be reminded. */
export function DecisionsForm({ clientId, settings, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  const hour = (name: 'hours_from' | 'hours_until', label: string) => (
    <Field label={label} error={fieldError(outcome, name)}>
      {(control) => (
        <Input
          type="time"
          name={name}
          required
          defaultValue={settings[name].slice(0, 5)}
          {...control}
        />
      )}
    </Field>
  );
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="client_id" value={clientId} />
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">Where several decide</legend>
        {POLICIES.map(({ value, name, means }) => (
          <label
            key={value}
            className="flex min-h-9 items-start gap-2.5 pointer-coarse:min-h-touch"
          >
            <Radio
              name="policy"
              value={value}
              defaultChecked={settings.policy === value}
              className="mt-0.5"
            />
            <span>
              <span className="block font-medium">{name}</span>
              <span className="block text-12 text-dim">{means}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Posts" error={fieldError(outcome, 'posts')}>
        {(control) => (
          <Select name="posts" defaultValue={settings.posts} {...control}>
            {POST_MODES.map(({ mode, means }) => (
              <option key={mode} value={mode}>
                {means}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-2">
        <Choice>
          <Checkbox name="reminders" defaultChecked={settings.reminders} />
          Remind them the day before, on the day and the day after
        </Choice>
        <div className="grid grid-cols-2 gap-3">
          {hour('hours_from', 'Not before')}
          {hour('hours_until', 'Not after')}
        </div>
        <p className="text-12 text-faint">
          Monday to Friday, in the client’s own time. Then their account manager hears of it.
        </p>
      </div>
      <div>
        <SubmitButton>Save decisions</SubmitButton>
      </div>
    </form>
  );
}
