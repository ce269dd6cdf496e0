'use client';

import { Check } from 'lucide-react';
import { useTransition } from 'react';
import { nameOf } from '@/lib/annotations/format';
import type { Pin, Verdict } from '@/lib/annotations/pin';
import { Button } from '@/components/ui/button';
import { useProof } from './proof';
import { settle } from './settle';

/** Of a pin that came along from an older version: is it addressed in this one? */
export function PinAnswer({ pin }: { pin: Pin }) {
  const { deeds } = useProof();
  const [pending, start] = useTransition();
  const say = (verdict: Verdict) => () => {
    if (!pending) start(() => settle(deeds, pin, verdict));
  };
  return (
    <div
      role="group"
      aria-label={`Is ${nameOf(pin).toLowerCase()} addressed?`}
      className="flex flex-wrap gap-2"
    >
      <Button size="lg" aria-busy={pending || undefined} onClick={say('resolved')}>
        <Check />
        Addressed
      </Button>
      <Button size="lg" variant="ghost" aria-busy={pending || undefined} onClick={say('carried')}>
        Still open
      </Button>
    </div>
  );
}
