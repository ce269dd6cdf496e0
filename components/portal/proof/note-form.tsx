'use client';

import { type KeyboardEvent, useActionState, useId, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { addComment } from '@/lib/comments/actions';

const LOST = 'That did not reach us. Your note is still here, send it again.';

type Props = {
  about: { kind: 'campaign' | 'post' | 'popup' | 'flow' | 'flow_email'; id: string };
  to: string;
};

/** A note to the team. What was typed stays until it has arrived. */
export function NoteForm({ about, to }: Props) {
  const [body, setBody] = useState('');
  const id = useId();
  const [problem, run] = useActionState(async (_: string | null, form: FormData) => {
    const answer = await attempt(addComment(null, form));
    if (!answer) return LOST;
    if (!answer.ok) return answer.failure.fields?.body?.join(' ') ?? answer.failure.message;
    setBody('');
    return null;
  }, null);

  return (
    <form action={run} className="mt-4 grid gap-2">
      <input type="hidden" name="subjectKind" value={about.kind} />
      <input type="hidden" name="subjectId" value={about.id} />
      <input type="hidden" name="audience" value="client" />
      <label htmlFor={id} className="sr-only">
        Note to {to}
      </label>
      <Textarea
        id={id}
        name="body"
        required
        maxLength={10_000}
        placeholder={`Write to ${to}`}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={sendOnCommandEnter}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        className="min-h-11! text-14"
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-12 text-critical-text">
          {problem}
        </p>
      )}
      <SubmitButton size="lg" className="justify-self-end">
        Send note
      </SubmitButton>
    </form>
  );
}

function sendOnCommandEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
