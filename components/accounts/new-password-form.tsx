'use client';

import { useActionState } from 'react';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { DoorHeading } from './door-heading';
import { NewPasswordField } from './new-password-field';

type Props = {
  setPassword: FormAction;
  /** Shown, and given to the password manager: whose password this is. */
  email: string;
};

export function NewPasswordForm({ setPassword, email }: Props) {
  const [outcome, action] = useActionState(setPassword, null);
  return (
    <form action={action} className="grid gap-4.5">
      <DoorHeading title="Choose a new password">
        For {email}. Everybody who is signed in with the old one is signed out.
      </DoorHeading>
      <FormNotice outcome={outcome} />
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label="New password" error={fieldError(outcome, 'password')} />
      <SubmitButton variant="primary" size="touch" wide>
        Save and sign in
      </SubmitButton>
    </form>
  );
}
