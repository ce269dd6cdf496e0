'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from './button';
import { Dialog, DialogClose, DialogTrigger } from './dialog';
import { FormNotice } from './form-notice';
import { closeDialog, resetForm } from './interactions/dialogs';
import { keptForm } from './kept-form';
import type { FormAction, Outcome } from './outcome';
import { toast } from './toast';

type Props = {
  id: string;
  /** On the button that opens it. */
  trigger: ReactNode;
  title: ReactNode;
  submit: string;
  action: FormAction;
  variant?: 'primary' | 'secondary' | 'danger';
  /** A small one beside what it changes. */
  quiet?: boolean;
  children: ReactNode;
};

/** A form in a dialog whose fields are the server's. What was typed stays when it is refused. */
export function SaveDialog({
  id,
  trigger,
  title,
  submit,
  action,
  variant,
  quiet,
  children,
}: Props) {
  const form = `${id}-form`;
  const [outcome, run, pending] = useActionState(
    async (previous: Outcome | null, values: FormData) => {
      const next = await action(previous, values);
      if (next.ok) {
        closeDialog(id);
        resetForm(form);
        toast(next.message ?? 'Saved');
      }
      return next;
    },
    null,
  );
  const fields = outcome?.ok === false ? Object.values(outcome.fields ?? {}).flat() : [];

  return (
    <>
      <DialogTrigger
        dialog={id}
        variant={quiet ? 'ghost' : variant === 'primary' ? 'primary' : 'secondary'}
        size={quiet ? 'sm' : 'md'}
      >
        {trigger}
      </DialogTrigger>
      <Dialog
        id={id}
        title={title}
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              type="submit"
              form={form}
              variant={variant === 'danger' ? 'danger' : 'primary'}
              aria-busy={pending || undefined}
              disabled={pending}
            >
              {submit}
            </Button>
          </>
        }
      >
        <form id={form} {...keptForm(run)} className="grid gap-4 text-ink">
          {children}
          <FormNotice
            outcome={
              outcome?.ok === false
                ? { ...outcome, message: [outcome.message, ...fields].filter(Boolean).join(' ') }
                : null
            }
          />
        </form>
      </Dialog>
    </>
  );
}
