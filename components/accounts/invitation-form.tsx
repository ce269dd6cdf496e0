'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { DoorHeading } from './door-heading';
import { NewPasswordField } from './new-password-field';

type Props = {
  /** Consumes the token: reading the page does not, because mail scanners read pages. */
  accept: FormAction;
  token: string;
  agency: string;
  invitation: { email: string; name: string };
};

export function InvitationForm({ accept, token, agency, invitation }: Props) {
  const [outcome, action] = useActionState(accept, null);
  return (
    <form action={action} className="grid gap-4.5">
      <DoorHeading title={`Join ${agency}`}>
        This invitation is for {invitation.email} and works once.
      </DoorHeading>
      <FormNotice outcome={outcome} />
      <input type="hidden" name="token" value={token} />
      <input type="text" autoComplete="username" value={invitation.email} readOnly hidden />
      <Field label="Your name" size="lg" error={fieldError(outcome, 'name')}>
        {(control) => (
          <Input
            name="name"
            size="lg"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={fieldValue(outcome, 'name', invitation.name)}
            {...control}
          />
        )}
      </Field>
      <NewPasswordField label="Password" error={fieldError(outcome, 'password')} />
      <SubmitButton variant="primary" size="touch" wide>
        Join and sign in
      </SubmitButton>
    </form>
  );
}
