'use client';

import { Mail } from 'lucide-react';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { PasswordInput } from '@/components/ui/password-input';
import { SubmitButton } from '@/components/ui/submit-button';
import { DoorHeading } from './door-heading';

type Props = {
  signIn: FormAction;
  /** Mails a link; reads only the address. */
  sendLink: FormAction;
  /** The path that was asked for; the action checks that it is ours. */
  next?: string;
  /** E.g. "Your session has ended. Nothing you saved is lost." */
  notice?: string;
  /** Who sends the invitations. */
  agency: string;
  /** Where somebody without an invitation asks for one. */
  askHref?: string;
};

const link = 'font-medium text-accent-text underline-offset-3 hover:underline';

export function LoginForm({ signIn, sendLink, next, notice, agency, askHref }: Props) {
  const [signedIn, signInAction] = useActionState(signIn, null);
  const [sent, sendLinkAction] = useActionState(sendLink, null);
  const outcome = sent ?? signedIn;

  return (
    <form action={signInAction} className="grid gap-4.5">
      <DoorHeading title="Sign in">
        {next ? 'Then straight to the page you opened.' : 'Then straight to your work.'}
      </DoorHeading>
      <FormNotice outcome={outcome ?? (notice ? { ok: true, message: notice } : null)} />
      {next && <input type="hidden" name="next" value={next} />}
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
      <Field
        label="Password"
        size="lg"
        error={fieldError(outcome, 'password')}
        aside={
          <a href="/reset-password" className={`${link} text-13`}>
            Reset password
          </a>
        }
      >
        {(control) => (
          <PasswordInput
            name="password"
            size="lg"
            autoComplete="current-password"
            required
            {...control}
          />
        )}
      </Field>
      <SubmitButton variant="primary" size="touch" wide>
        Sign in
      </SubmitButton>
      <div className="flex items-center gap-3 text-12 text-faint before:h-px before:flex-1 before:bg-line before:content-[''] after:h-px after:flex-1 after:bg-line after:content-['']">
        or
      </div>
      <SubmitButton size="touch" wide formAction={sendLinkAction} formNoValidate>
        <Mail />
        Send me a sign-in link
      </SubmitButton>
      <p className="text-13 text-pretty text-faint">
        No account yet? Your invitation comes by e-mail from {agency}.{' '}
        {askHref && (
          <a href={askHref} className={link}>
            Ask for a new one
          </a>
        )}
      </p>
    </form>
  );
}
