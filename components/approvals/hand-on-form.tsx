'use client';

import { useActionState, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { DialogClose, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { handOn } from '@/lib/approvals/actions';

export type HandOnProps = {
  dialog: string;
  approvalId: string;
  others: { id: string; name: string }[];
};

const LOST = 'That did not reach us and nothing was handed on. Try again in a moment.';

/** To another approver, with a word about why. */
export function HandOnForm({ dialog, approvalId, others }: HandOnProps) {
  const [to, setTo] = useState(others[0]?.id ?? '');
  const [note, setNote] = useState('');
  const name = others.find(({ id }) => id === to)?.name;
  const [problem, run] = useActionState(async () => {
    const answer = await attempt(handOn({ approvalId, to, note }));
    if (!answer) return LOST;
    if (!answer.ok) return answer.failure.message;
    closeDialog(dialog);
    toast(`Handed to ${name}`);
    return null;
  }, null);
  return (
    <form action={run} className="contents">
      <DialogContent
        footer={
          <>
            <DialogClose size="touch">Keep it</DialogClose>
            <SubmitButton variant="primary" size="touch">
              Hand it on
            </SubmitButton>
          </>
        }
      >
        <p>They get a mail with it at once. You need not decide any more.</p>
        <Field label="To" size="lg" className="text-ink">
          {(control) => (
            <Select
              size="lg"
              value={to}
              onChange={(event) => setTo(event.target.value)}
              {...control}
            >
              {others.map(({ id, name: who }) => (
                <option key={id} value={id}>
                  {who}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="A word to them" size="lg" className="text-ink">
          {(control) => (
            <Textarea
              rows={3}
              maxLength={500}
              size="lg"
              value={note}
              onChange={(event) => setNote(event.target.value)}
              {...control}
            />
          )}
        </Field>
        {problem && (
          <Banner tone="critical" inset live>
            {problem}
          </Banner>
        )}
      </DialogContent>
    </form>
  );
}
