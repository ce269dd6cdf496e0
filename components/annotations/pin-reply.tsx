'use client';

import { type KeyboardEvent, useId, useState, useTransition } from 'react';
import { nameOf } from '@/lib/annotations/format';
import type { Pin } from '@/lib/annotations/pin';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { focusPin } from './focus-pin';
import { useProof } from './proof';
import { otherVerdict, settle } from './settle';

const LOST = 'That did not reach us. Your reply is still here, send it again.';

/** Half a reply outlives the thread being closed. */
const kept = new Map<string, string>();

/** Answers in the pin's own audience; closes or reopens it. */
export default function PinReply({ pin }: { pin: Pin }) {
  const { rights, act, now, deeds } = useProof();
  const [body, setBody] = useState(kept.get(pin.id) ?? '');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const id = useId();
  const closedBefore = pin.resolvedVersion !== null && pin.resolvedVersion < now.version;
  const mayReply = rights.settle && !closedBefore;

  const write = (text: string) => {
    kept.set(pin.id, text);
    setBody(text);
  };
  const send = () => {
    if (!body.trim() || pending) return;
    start(async () => {
      const answer = await attempt(deeds.reply(pin, body));
      setProblem(answer?.ok ? undefined : (answer?.failure.message ?? LOST));
      if (answer?.ok) write('');
    });
  };
  const leave = () => {
    if (!focusPin(pin.id)) act({ do: 'open', pin: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (!rights.settle) return null;
  return (
    <form action={send} className="grid gap-2">
      {mayReply && (
        <Textarea
          id={id}
          rows={1}
          value={body}
          maxLength={10_000}
          data-reply={pin.id}
          aria-label={`Reply to ${nameOf(pin).toLowerCase()}`}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          placeholder={pin.audience === 'internal' ? 'Reply, the team reads it' : 'Reply'}
          className="min-h-9! text-14!"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-12 text-critical-text">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {body.trim() && mayReply && (
          <Button type="submit" size="lg" aria-busy={pending || undefined}>
            Reply
          </Button>
        )}
        <Button
          size="lg"
          aria-busy={pending || undefined}
          onClick={() => !pending && start(() => settle(deeds, pin, otherVerdict(pin)))}
        >
          {pin.status === 'resolved' ? 'Reopen' : 'Resolve'}
        </Button>
      </div>
    </form>
  );
}
