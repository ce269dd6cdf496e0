'use client';

import { useActionState } from 'react';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { NewPasswordField } from './new-password-field';
import { PresentPasswordField } from './present-password-field';

type Props = {
  /** Given to the password manager: whose password this is. */
  email: string;
  /** Reads `current_password` and `password`. */
  change: FormAction;
};

export function OwnPasswordForm({ email, change }: Props) {
  const [outcome, action] = useActionState(change, null);
  return (
    <form action={action} aria-label="Password" className="grid gap-4">
      <FormNotice outcome={outcome} />
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <PresentPasswordField error={fieldError(outcome, 'current_password')} />
        <NewPasswordField label="New password" size="md" error={fieldError(outcome, 'password')} />
      </div>
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
