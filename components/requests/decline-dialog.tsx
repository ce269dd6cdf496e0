'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import { keptForm } from '@/components/ui/kept-form';
import type { Outcome } from '@/components/ui/outcome';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { declineRequest } from '@/lib/requests/actions';

type Props = { id: string; title: string };

/** The client reads why. */
export function DeclineDialog({ id, title }: Props) {
  const dialog = `decline-${id}`;
  const form = `${dialog}-form`;
  const [outcome, run, pending] = useActionState(
    async (previous: Outcome | null, values: FormData) => {
      const next = await declineRequest(previous, values);
      if (next.ok) {
        closeDialog(dialog);
        toast(next.message ?? 'Request declined');
      }
      return next;
    },
    null,
  );
  return (
    <>
      <DialogTrigger dialog={dialog}>Decline</DialogTrigger>
      <Dialog
        id={dialog}
        title="Decline this request?"
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              type="submit"
              form={form}
              variant="danger"
              aria-busy={pending || undefined}
              disabled={pending}
            >
              Decline request
            </Button>
          </>
        }
      >
        <form id={form} {...keptForm(run)} className="grid gap-3">
          <p className="font-medium text-ink">{title}</p>
          <input type="hidden" name="id" value={id} />
          <Field label="Why" hint="The client reads this." error={fieldError(outcome, 'answer')}>
            {(control) => (
              <Textarea name="answer" required rows={3} maxLength={2000} {...control} />
            )}
          </Field>
          <FormNotice outcome={outcome?.ok === false ? outcome : null} />
        </form>
      </Dialog>
    </>
  );
}
