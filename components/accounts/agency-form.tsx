'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = { agency: { name: string; slug: string; timeZone: string }; save: FormAction };

export function AgencyForm({ agency, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid max-w-100 gap-4 p-4">
      <FormNotice outcome={outcome} />
      <Field
        label="Name"
        hint="As clients read it in mails and in their portal."
        error={fieldError(outcome, 'name')}
      >
        {(control) => (
          <Input
            name="name"
            maxLength={120}
            required
            defaultValue={fieldValue(outcome, 'name', agency.name)}
            {...control}
          />
        )}
      </Field>
      <Field
        label="Time zone"
        hint="What “today” means on the team’s side."
        error={fieldError(outcome, 'time_zone')}
      >
        {(control) => (
          <Input
            name="time_zone"
            required
            defaultValue={fieldValue(outcome, 'time_zone', agency.timeZone)}
            {...control}
          />
        )}
      </Field>
      <div>
        <SubmitButton variant="primary">Save settings</SubmitButton>
      </div>
    </form>
  );
}
