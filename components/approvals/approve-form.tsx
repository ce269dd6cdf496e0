'use client';

import { type ReactNode, useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Problem, sendDecision } from './send-decision';

type Props = {
  dialog: string;
  title: string;
  /** "Approve version 2" */
  deed: string;
  hidden: ReactNode;
  children: ReactNode;
};

/** An approval cannot be taken back, so it is asked for once more, with what it sets off. */
export function ApproveForm({ dialog, title, deed, hidden, children }: Props) {
  const [problem, run] = useActionState(
    (_: Problem | null, form: FormData) => sendDecision(form, dialog, `Approved: ${title}`),
    null,
  );
  return (
    <form action={run} className="contents">
      {hidden}
      <input type="hidden" name="decision" value="approved" />
      <Dialog
        id={dialog}
        title={`Approve “${title}”?`}
        footer={
          <>
            <DialogClose size="touch">Keep looking</DialogClose>
            <SubmitButton variant="primary" size="touch">
              {deed}
            </SubmitButton>
          </>
        }
      >
        {children}
        {problem && (
          <Banner tone="critical" inset live>
            {problem.message}
          </Banner>
        )}
      </Dialog>
    </form>
  );
}
