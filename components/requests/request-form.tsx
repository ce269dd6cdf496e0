'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keptForm } from '@/components/ui/kept-form';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { fileRequest } from '@/lib/requests/actions';
import { questions, type RequestKind } from '@/lib/requests/kinds';
import { addWorkingDays, isUrgent, leadWords } from '@/lib/requests/lead-time';
import { Attachments, type Attached } from './attachments';
import { KindChoice } from './kind-choice';
import { QuestionField } from './question-field';
import { ScopeAsk, type Room, roomFor } from './scope-ask';

type Props = {
  /** Made with the page, kept while it is filled in: what is sent twice is one request. */
  requestId: string;
  clientId: string;
  /** Said when it has arrived. */
  sent: string;
  today: string;
  leadDays: Partial<Record<RequestKind, number>>;
  rooms: readonly Room[];
  listHref: string;
  /** The first day each kind can normally go out, in words. */
  earliest: Readonly<Record<RequestKind, string>>;
};

type Problem = { message: string; fields?: Record<string, string[] | undefined> };

const LOST = 'That did not reach us. What you wrote is still here, send it again.';

/** A wish in the client's own words, with the few questions of its kind. What was typed stays until it has arrived. */
export function RequestForm(props: Props) {
  const { clientId, sent, today, leadDays, rooms, listHref } = props;
  const router = useRouter();
  const [requestId] = useState(props.requestId);
  const [kind, setKind] = useState<RequestKind>('campaign');
  const [desiredOn, setDesiredOn] = useState('');
  const [files, setFiles] = useState<Attached[]>([]);
  const [problem, run, pending] = useActionState(
    async (_: Problem | null, form: FormData): Promise<Problem | null> => {
      const answer = await attempt(fileRequest(null, form));
      if (!answer) return { message: LOST };
      if (!answer.ok) return answer.failure;
      toast(sent);
      router.push(listHref);
      return null;
    },
    null,
  );

  const days = leadDays[kind] ?? 0;
  const urgent = isUrgent(desiredOn, today, days);
  const room = roomFor(rooms, kind, desiredOn || addWorkingDays(today, days));
  const full = (room !== undefined && room.left <= 0) || Boolean(problem?.fields?.scopeChoice);

  return (
    <form {...keptForm(run)} className="grid max-w-140 gap-5">
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="clientId" value={clientId} />
      {files.map(({ id }) => (
        <input key={id} type="hidden" name="files[]" value={id} />
      ))}
      <KindChoice chosen={kind} choose={setKind} />
      <Field label="Title" size="lg" error={problem?.fields?.title}>
        {(control) => <Input size="lg" name="title" required maxLength={200} {...control} />}
      </Field>
      {questions[kind].map((question) => (
        <QuestionField
          key={`${kind} ${question.name}`}
          question={question}
          error={problem?.fields?.[question.name]}
        />
      ))}
      <Field
        label={kind === 'design' ? 'What should be different' : 'What else we should know'}
        size="lg"
        error={problem?.fields?.details}
      >
        {(control) => (
          <Textarea
            size="lg"
            name="details"
            rows={4}
            maxLength={10_000}
            required={kind === 'design' || kind === 'other'}
            {...control}
          />
        )}
      </Field>
      <Attachments clientId={clientId} files={files} change={setFiles} />
      <Field
        label="When you would like it out"
        size="lg"
        hint={`Leave it empty if the day does not matter. This ${leadWords(days)}: from ${props.earliest[kind]}.`}
        error={problem?.fields?.desiredOn}
      >
        {(control) => (
          <Input
            size="lg"
            type="date"
            name="desiredOn"
            min={today}
            className="max-w-60"
            onChange={({ target }) => setDesiredOn(target.value)}
            {...control}
          />
        )}
      </Field>
      {urgent && (
        <Field
          label="Why it cannot wait"
          size="lg"
          hint={`This ${leadWords(days)}. You may still send it: we see at once whether it can be done.`}
          error={problem?.fields?.urgentReason}
        >
          {(control) => (
            <Input size="lg" name="urgentReason" required maxLength={500} {...control} />
          )}
        </Field>
      )}
      {full && <ScopeAsk room={room} />}
      {problem && (
        <Banner tone="critical" inset live>
          {problem.message}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
        <Button
          type="submit"
          variant="primary"
          size="touch"
          aria-busy={pending || undefined}
          disabled={pending}
        >
          {urgent ? 'Send as urgent' : 'Send request'}
        </Button>
        <LinkButton href={listHref} size="touch">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
