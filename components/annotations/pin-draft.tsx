'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState, useTransition } from 'react';
import { addPin } from '@/lib/annotations/actions';
import { type Audience } from '@/lib/annotations/pin';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import { Textarea } from '@/components/ui/textarea';
import { useProof } from './proof';

const LOST = 'That did not reach us. Your note is still here, send it again.';
const AUDIENCES: Readonly<Record<Audience, string>> = { internal: 'Internal', client: 'Client' };

/** What a new pin says. It can be moved while it is written: pointing somewhere else keeps the words. */
export function PinDraft() {
  const { subject, now, rights, draft, act } = useProof();
  const [body, setBody] = useState('');
  const [audience, setAudience] = useState<Audience>(rights.audiences[0] ?? 'client');
  const [blocking, setBlocking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => field.current?.focus(), [draft]);

  const leave = () => {
    act({ do: 'draft', place: null });
    document.querySelector<HTMLElement>('[data-frame=now]')?.focus({ preventScroll: true });
  };
  const send = () => {
    if (!body.trim() || !draft || !subject || pending) return;
    start(async () => {
      const answer = await attempt(
        addPin({
          subjectKind: subject.kind,
          subjectId: subject.id,
          version: now.version,
          ...draft,
          audience,
          blocking: blocking && audience === 'client',
          body,
        }),
      );
      if (answer?.ok) {
        act({ do: 'draft', place: null });
        act({ do: 'open', pin: answer.data.id });
      } else setProblem(answer?.failure.message ?? LOST);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form action={send} aria-label="New pin" data-sheet className="pin-thread pin-draft">
      <span aria-hidden className="pin-number">
        +
      </span>
      <div className="grid min-w-0 gap-3">
        <Textarea
          ref={field}
          rows={2}
          value={body}
          maxLength={10_000}
          aria-label="What you want to say here"
          placeholder={draft?.w ? 'What about this part?' : 'What about this place?'}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          className="min-h-11! text-14!"
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {problem && (
          <p id={`${id}-problem`} role="alert" className="text-12 text-critical-text">
            {problem}
          </p>
        )}
        {rights.audiences.length > 1 && (
          <Segmented label="Who sees this" className="justify-self-start">
            {rights.audiences.map((one) => (
              <SegmentRadio
                key={one}
                name="pin-audience"
                value={one}
                checked={audience === one}
                onChange={() => setAudience(one)}
              >
                {AUDIENCES[one]}
              </SegmentRadio>
            ))}
          </Segmented>
        )}
        {audience === 'client' && (
          <label className="flex min-h-6 items-center gap-2 text-13 text-dim pointer-coarse:min-h-touch">
            <Checkbox checked={blocking} onChange={(event) => setBlocking(event.target.checked)} />
            Has to be closed before approval
          </label>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" size="lg" onClick={leave}>
            Discard
          </Button>
          <Button type="submit" size="lg" disabled={!body.trim()} aria-busy={pending || undefined}>
            Pin it
          </Button>
        </div>
      </div>
    </form>
  );
}
