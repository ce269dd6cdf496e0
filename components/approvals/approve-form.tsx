'use client';

import { type ReactNode, useActionState, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { DialogClose, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { type Decide, type Problem, sendDecision } from './send-decision';

export type ApproveProps = {
  decide: Decide;
  dialog: string;
  title: string;
  /** "Approve version 2" */
  deed: string;
  hidden: ReactNode;
  children: ReactNode;
};

/** An approval cannot be taken back, so it is asked for once more, with what it sets off. A note may go with it. */
export function ApproveForm({ decide, dialog, title, deed, hidden, children }: ApproveProps) {
  const [note, setNote] = useState('');
  const [problem, run] = useActionState(
    (_: Problem | null, form: FormData) =>
      sendDecision(form, { decide, dialog, done: `Approved: ${title}` }),
    null,
  );
  return (
    <form action={run} className="contents">
      {hidden}
      <input type="hidden" name="decision" value="approved" />
      <DialogContent
        footer={
          <>
            <DialogClose size="touch">Keep looking</DialogClose>
            <SubmitButton variant="primary" size="touch">
              {deed}
              {note.trim() && ' with this note'}
            </SubmitButton>
          </>
        }
      >
        {children}
        <details className="group/note">
          <summary className="flex min-h-6 items-center rounded-4 font-medium text-accent-text group-open/note:sr-only pointer-coarse:min-h-touch">
            Add a note
          </summary>
          <Field
            label="A note with your approval"
            hint="For the team. It does not hold anything up."
            error={problem?.note}
            size="lg"
            className="text-ink"
          >
            {(control) => (
              <Textarea
                name="note"
                rows={3}
                maxLength={10_000}
                size="lg"
                value={note}
                onChange={(event) => setNote(event.target.value)}
                {...control}
              />
            )}
          </Field>
        </details>
        {problem && !problem.note && (
          <Banner tone="critical" inset live>
            {problem.message}
          </Banner>
        )}
      </DialogContent>
    </form>
  );
}
