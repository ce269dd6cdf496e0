'use client';

import { useActionState } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  token: string;
  /** Reads `token`; the new link goes to the mailbox that the old one went to. */
  renew: FormAction;
};

/** Expired, revoked, made up: the same calm page, and nothing of what it once opened. */
export function ClosedLink({ token, renew }: Props) {
  const [outcome, action] = useActionState(renew, null);
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-28">This link is closed</h1>
        <p className="mt-1 text-14 text-pretty text-dim">
          It ran out, was revoked, or somebody else has taken it over. Nothing was decided by
          opening it.
        </p>
      </div>
      <form action={action} className="grid gap-3">
        <FormNotice outcome={outcome} />
        <input type="hidden" name="token" value={token} />
        {!outcome?.ok && (
          <SubmitButton variant="primary" size="touch" wide>
            Send me a new link
          </SubmitButton>
        )}
        <a href="/login" className={buttonVariants({ size: 'touch', wide: true })}>
          Sign in instead
        </a>
      </form>
      <p className="text-14 text-pretty text-dim">
        A new link goes to the mailbox the old one was sent to, never to whoever asks.
      </p>
    </div>
  );
}
