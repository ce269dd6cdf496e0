'use client';

import { type ReactNode, useActionState, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { DialogClose, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Segmented, SegmentRadio } from '@/components/ui/segmented';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { type Decide, type Problem, sendDecision } from './send-decision';

export type ChangesProps = {
  decide: Decide;
  dialog: string;
  title: string;
  hidden: ReactNode;
  /** It goes back to one of two desks, so it has to be said which. */
  asksConcern: boolean;
  /** What was pinned on the design says it already. */
  pinned: boolean;
};

/** What should change, and whose desk it goes to. The words stay until they have arrived. */
export function ChangesForm({ decide, dialog, title, hidden, asksConcern, pinned }: ChangesProps) {
  const [note, setNote] = useState('');
  const [problem, run] = useActionState(
    (_: Problem | null, form: FormData) =>
      sendDecision(form, { decide, dialog, done: `Changes requested: ${title}` }),
    null,
  );
  return (
    <form action={run} className="contents">
      {hidden}
      <input type="hidden" name="decision" value="changes_requested" />
      <DialogContent
        footer={
          <>
            <DialogClose size="touch">Keep looking</DialogClose>
            <SubmitButton variant="primary" size="touch">
              Send to the team
            </SubmitButton>
          </>
        }
      >
        <Field
          label="What should change"
          hint={pinned ? 'Your pins are sent along, so this may stay empty.' : undefined}
          error={problem?.note}
          size="lg"
          className="text-ink"
        >
          {(control) => (
            <Textarea
              name="note"
              rows={4}
              autoFocus
              required={!pinned}
              maxLength={10_000}
              size="lg"
              value={note}
              onChange={(event) => setNote(event.target.value)}
              {...control}
            />
          )}
        </Field>
        {asksConcern && <Concern />}
        {problem && !problem.note && (
          <Banner tone="critical" inset live>
            {problem.message}
          </Banner>
        )}
      </DialogContent>
    </form>
  );
}

function Concern() {
  const [concern, setConcern] = useState('');
  const choice = (value: string) => ({
    name: 'concern',
    value,
    required: true,
    // not `checked`: React resets a form after its action, and a radio goes back to its default
    defaultChecked: concern === value,
    onChange: () => setConcern(value),
  });
  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="text-14 font-medium text-ink">It is about</p>
      <Segmented label="It is about" size="lg">
        <SegmentRadio {...choice('copy')}>The words</SegmentRadio>
        <SegmentRadio {...choice('design')}>The picture</SegmentRadio>
      </Segmented>
    </div>
  );
}
