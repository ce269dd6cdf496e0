'use client';

import { useActionState, type ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import type { FormAction, Outcome } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { PostStatus } from '@/lib/posts/status';

type Props = {
  id: string;
  status: PostStatus;
  /** What this person may do now, the usual next step first. */
  moves: readonly PostStatus[];
  move: FormAction;
};

const DEEDS: Record<PostStatus, Partial<Record<PostStatus, string>>> = {
  draft: { internal_review: 'Hand to review', approved: 'Make ready' },
  internal_review: {
    client_review: 'Ask the client',
    approved: 'Pass',
    rejected: 'Send back',
    draft: 'Back to draft',
  },
  client_review: { internal_review: 'Take back', approved: 'Go on without an answer' },
  approved: { scheduled: 'Schedule', published: 'Mark as published' },
  scheduled: { published: 'Mark as published', approved: 'Unschedule' },
  published: {},
  rejected: { draft: 'Work on it' },
};

const doneWords = (from: PostStatus, to: PostStatus) =>
  to === 'approved' && from !== 'scheduled' ? 'Ready to be scheduled' : DONE[to];

const DONE: Partial<Record<PostStatus, string>> = {
  internal_review: 'With review',
  client_review: 'The client is asked',
  draft: 'It is a draft again',
  scheduled: 'Scheduled',
  approved: 'Unscheduled',
};

export function PostMoves({ id, status, moves, move }: Props) {
  return moves.map((to, index) => {
    const label = DEEDS[status][to] ?? to;
    const variant = index === 0 ? 'primary' : 'secondary';
    const values = { id, from: status, to };
    if (to === 'rejected')
      return (
        <MoveDialog key={to} label={label} title="What should change?" values={values} move={move}>
          {(outcome) => (
            <Field label="Reason" error={fieldError(outcome, 'reason')}>
              {(control) => (
                <Textarea
                  name="reason"
                  required
                  maxLength={2000}
                  rows={4}
                  defaultValue={fieldValue(outcome, 'reason')}
                  {...control}
                />
              )}
            </Field>
          )}
        </MoveDialog>
      );
    if (to === 'published')
      return (
        <MoveDialog
          key={to}
          label={label}
          primary={index === 0}
          title="Where did it appear?"
          values={values}
          move={move}
        >
          {(outcome) => (
            <Field
              label="Address of the post"
              hint="So that both sides can open it. It can be left empty."
              error={fieldError(outcome, 'url')}
            >
              {(control) => (
                <Input
                  name="url"
                  type="url"
                  maxLength={2000}
                  placeholder="https://"
                  defaultValue={fieldValue(outcome, 'url')}
                  {...control}
                />
              )}
            </Field>
          )}
        </MoveDialog>
      );
    return (
      <ActionForm key={to} action={move} values={values} done={doneWords(status, to)}>
        <SubmitButton variant={variant}>{label}</SubmitButton>
      </ActionForm>
    );
  });
}

type DialogProps = {
  label: string;
  title: string;
  primary?: boolean;
  values: { id: string; from: PostStatus; to: PostStatus };
  move: FormAction;
  children: (outcome: Outcome | null) => ReactNode;
};

function MoveDialog({ label, title, primary, values, move, children }: DialogProps) {
  const dialog = `post-${values.to}`;
  const [outcome, action] = useActionState(async (previous: Outcome | null, form: FormData) => {
    const next = await move(previous, form);
    if (next.ok) {
      closeDialog(dialog);
      toast(values.to === 'published' ? 'Published' : 'Sent back');
    }
    return next;
  }, null);
  return (
    <>
      <DialogTrigger dialog={dialog} variant={primary ? 'primary' : 'secondary'}>
        {label}
      </DialogTrigger>
      <Dialog id={dialog} title={title}>
        <form action={action} className="grid gap-4 text-ink">
          <FormNotice outcome={outcome?.ok ? null : outcome} />
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children(outcome)}
          <div className="flex justify-end gap-2">
            <DialogClose>Not now</DialogClose>
            <SubmitButton variant="primary">{label}</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}
