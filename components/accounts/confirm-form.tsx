'use client';

import { useActionState } from 'react';
import { FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { DoorHeading } from './door-heading';
import { BackToSignIn } from './reset-request-form';

const WORDS: Record<string, { title: string; button: string }> = {
  recovery: { title: 'Reset password', button: 'Choose a new password' },
  magiclink: { title: 'Sign in', button: 'Sign in' },
  email: { title: 'Sign in', button: 'Sign in' },
};
const CONFIRM = { title: 'Confirm your address', button: 'Confirm' };

type Props = { confirm: FormAction; tokenHash: string; type: string; next?: string };

/** The link in the mail only opens this; the button uses it up, so that a mail scanner cannot. */
export function ConfirmForm({ confirm, tokenHash, type, next }: Props) {
  const [outcome, action] = useActionState(confirm, null);
  const { title, button } = WORDS[type] ?? CONFIRM;
  return (
    <form action={action} className="grid gap-4.5">
      <DoorHeading title={title}>
        One press, and the link in your mail has done its work.
      </DoorHeading>
      <FormNotice outcome={outcome} />
      <input type="hidden" name="token_hash" value={tokenHash} />
      <input type="hidden" name="type" value={type} />
      {next && <input type="hidden" name="next" value={next} />}
      <SubmitButton variant="primary" size="touch" wide>
        {button}
      </SubmitButton>
      <BackToSignIn />
    </form>
  );
}
