'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from './button';
import { FormNotice } from './form-notice';
import { keptForm } from './kept-form';
import type { FormAction, Outcome } from './outcome';
import { toast } from './toast';

type Props = {
  action: FormAction;
  /** Said when it worked. */
  saved: string;
  label: string;
  variant?: 'primary' | 'secondary';
  children: ReactNode;
};

/** A form whose fields are the server's. What was typed stays when it is refused. */
export function SaveForm({ action, saved, label, variant = 'secondary', children }: Props) {
  const [outcome, run, pending] = useActionState(
    async (previous: Outcome | null, form: FormData) => {
      const next = await action(previous, form);
      if (next.ok) toast(saved);
      return next;
    },
    null,
  );
  const fields = outcome?.ok === false ? Object.values(outcome.fields ?? {}).flat() : [];

  return (
    <form {...keptForm(run)} className="grid gap-4">
      {children}
      <FormNotice
        outcome={
          outcome?.ok === false && fields.length > 0
            ? { ...outcome, message: [outcome.message, ...fields].filter(Boolean).join(' ') }
            : outcome?.ok === false
              ? outcome
              : null
        }
      />
      <div>
        <Button type="submit" variant={variant} aria-busy={pending || undefined} disabled={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
