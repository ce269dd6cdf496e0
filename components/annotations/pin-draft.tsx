'use client';

import { useEffect, useState } from 'react';
import type { Audience } from '@/lib/annotations/pin';
import { attempt } from '@/components/ui/attempt';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import { PinWords } from './pin-words';
import { useProof } from './proof';

const LOST = 'That did not reach us. Your note is still here, send it again.';
const AUDIENCES: Readonly<Record<Audience, string>> = { internal: 'Internal', client: 'Client' };

/** What a new pin says. It can be moved while it is written: pointing somewhere else keeps the words. */
export default function PinDraft() {
  const { now, rights, draft, act, deeds } = useProof();
  const [audience, setAudience] = useState<Audience>(rights.audiences[0] ?? 'client');

  useEffect(() => {
    document.querySelector('[data-draft] > .pin')?.scrollIntoView({ block: 'nearest' });
  }, [draft]);

  const leave = () => {
    act({ do: 'draft', place: null });
    document.querySelector<HTMLElement>('[data-frame=now]')?.focus({ preventScroll: true });
  };

  async function send(words: { body: string; blocking: boolean }) {
    if (!draft) return undefined;
    const answer = await attempt(deeds.add({ version: now.version, ...draft, ...words, audience }));
    if (!answer?.ok) return answer?.failure.message ?? LOST;
    act({ do: 'draft', place: null });
    act({ do: 'open', pin: answer.data.id });
    return undefined;
  }

  return (
    <div role="group" aria-label="New pin" data-sheet className="pin-thread pin-draft">
      <span aria-hidden className="pin-number">
        +
      </span>
      <PinWords
        label="What you want to say here"
        placeholder={draft?.w ? 'What about this part?' : 'What about this place?'}
        deed="Pin it"
        back="Discard"
        mayBlock={audience === 'client'}
        about={draft}
        send={send}
        leave={leave}
      >
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
      </PinWords>
    </div>
  );
}
