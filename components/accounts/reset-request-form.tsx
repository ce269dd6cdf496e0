'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { DoorHeading } from './door-heading';

/** Answers the same for every address, known or not: the action words it. */
export function ResetRequestForm({ requestReset }: { requestReset: FormAction }) {
  const [outcome, action] = useActionState(requestReset, null);
  return (
    <form action={action} className="grid gap-4.5">
      <DoorHeading title="Reset password">
        We send a link to your address. It works once, for an hour.
      </DoorHeading>
      <FormNotice outcome={outcome} />
      <Field label="E-mail" size="lg" error={fieldError(outcome, 'email')}>
        {(control) => (
          <Input
            name="email"
            type="email"
            size="lg"
            autoComplete="username"
            required
            defaultValue={fieldValue(outcome, 'email')}
            {...control}
          />
        )}
      </Field>
      <SubmitButton variant="primary" size="touch" wide>
        Send the link
      </SubmitButton>
      <BackToSignIn />
    </form>
  );
}

export function BackToSignIn() {
  return (
    <p className="text-14">
      <a href="/login" className="font-medium text-accent-text underline-offset-3 hover:underline">
        Back to sign in
      </a>
    </p>
  );
}
