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
import { answerRequest } from '@/lib/requests/actions';

type Props = { id: string; title: string };

/** Taken on without a campaign of its own. */
export function AnswerDialog({ id, title }: Props) {
  const dialog = `answer-${id}`;
  const form = `${dialog}-form`;
  const [outcome, run, pending] = useActionState(
    async (previous: Outcome | null, values: FormData) => {
      const next = await answerRequest(previous, values);
      if (next.ok) {
        closeDialog(dialog);
        toast(next.message ?? 'Request accepted');
      }
      return next;
    },
    null,
  );
  return (
    <>
      <DialogTrigger dialog={dialog}>Accept and answer</DialogTrigger>
      <Dialog
        id={dialog}
        title="Accept without a campaign?"
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              type="submit"
              form={form}
              variant="primary"
              aria-busy={pending || undefined}
              disabled={pending}
            >
              Accept request
            </Button>
          </>
        }
      >
        <form id={form} {...keptForm(run)} className="grid gap-3">
          <p className="font-medium text-ink">{title}</p>
          <input type="hidden" name="id" value={id} />
          <Field
            label="What happens now"
            hint="The client reads this."
            error={fieldError(outcome, 'answer')}
          >
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
