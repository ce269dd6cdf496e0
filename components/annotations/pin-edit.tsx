'use client';

import { changePin } from '@/lib/annotations/actions';
import type { Pin } from '@/lib/annotations/pin';
import { attempt } from '@/components/ui/attempt';
import { PinWords } from './pin-words';

const LOST = 'That did not reach us. What you wrote is still here.';

/** Words one's own pin anew. */
export default function PinEdit({ pin, leave }: { pin: Pin; leave: () => void }) {
  async function send(words: { body: string; blocking: boolean }) {
    const answer = await attempt(changePin({ id: pin.id, ...words }));
    if (!answer?.ok) return answer?.failure.message ?? LOST;
    leave();
    return undefined;
  }
  return (
    <PinWords
      label="What you said here"
      deed="Save"
      back="Leave it"
      begin={pin}
      mayBlock={pin.audience === 'client'}
      send={send}
      leave={leave}
    />
  );
}
