'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { requestWork } from '@/lib/portal/actions';

type Props = { clientId: string; agency: string; today: string; listHref: string };

type Problem = { message: string; fields?: Record<string, string[] | undefined> };

const LOST = 'That did not reach us. What you wrote is still here, send it again.';
const EMPTY = { kind: 'campaign', title: '', details: '', desiredOn: '' };
const KINDS = [
  ['campaign', 'Campaign'],
  ['flow', 'Flow'],
  ['design', 'Design'],
  ['other', 'Other'],
] as const;

/** A wish in the client's own words. What was typed stays until it has arrived. */
export function RequestForm({ clientId, agency, today, listHref }: Props) {
  const router = useRouter();
  const [draft, setDraft] = useState(EMPTY);
  const [problem, run] = useActionState(
    async (_: Problem | null, form: FormData): Promise<Problem | null> => {
      const answer = await attempt(requestWork(null, form));
      if (!answer) return { message: LOST };
      if (!answer.ok) return answer.failure;
      toast(`Sent to ${agency}`);
      router.push(listHref);
      return null;
    },
    null,
  );

  const bound = (name: keyof typeof EMPTY) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target; // read now: React may run the update later
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });

  return (
    <form action={run} className="grid max-w-140 gap-5">
      <input type="hidden" name="clientId" value={clientId} />
      <div className="grid justify-items-start gap-1.5">
        <p className="text-14 font-medium">What is it</p>
        <Segmented label="What is it" size="lg">
          {KINDS.map(([value, words]) => (
            <SegmentRadio
              key={value}
              {...bound('kind')}
              value={value}
              // not `checked`: React resets a form after its action, and a radio goes back to its default
              defaultChecked={draft.kind === value}
            >
              {words}
            </SegmentRadio>
          ))}
        </Segmented>
      </div>
      <Field label="Title" size="lg" error={problem?.fields?.title}>
        {(control) => <Input size="lg" required maxLength={200} {...bound('title')} {...control} />}
      </Field>
      <Field
        label="What you have in mind"
        size="lg"
        hint="Who it is for, what it should do, what must not be missing."
        error={problem?.fields?.details}
      >
        {(control) => (
          <Textarea size="lg" rows={6} maxLength={10_000} {...bound('details')} {...control} />
        )}
      </Field>
      <Field
        label="When you would like it out"
        size="lg"
        hint="Leave it empty if the day does not matter."
        error={problem?.fields?.desiredOn}
        className="max-w-60"
      >
        {(control) => (
          <Input size="lg" type="date" min={today} {...bound('desiredOn')} {...control} />
        )}
      </Field>
      {problem && (
        <Banner tone="critical" inset live>
          {problem.message}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
        <SubmitButton variant="primary" size="touch">
          Send request
        </SubmitButton>
        <LinkButton href={listHref} size="touch">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
