'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { PresentPasswordField } from './present-password-field';

/** `change` reads `email` and `current_password`; the address changes with the link that is mailed to it. */
export function OwnAddressForm({ change }: { change: FormAction }) {
  const [outcome, action] = useActionState(change, null);
  return (
    <form action={action} aria-label="E-mail" className="grid gap-4">
      <FormNotice outcome={outcome} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="New e-mail" error={fieldError(outcome, 'email')}>
          {(control) => (
            <Input
              name="email"
              type="email"
              autoComplete="email"
              maxLength={254}
              required
              defaultValue={fieldValue(outcome, 'email')}
              {...control}
            />
          )}
        </Field>
        <PresentPasswordField error={fieldError(outcome, 'current_password')} />
      </div>
      <div>
        <SubmitButton>Change e-mail</SubmitButton>
      </div>
    </form>
  );
}
