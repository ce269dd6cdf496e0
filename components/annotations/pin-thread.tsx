'use client';

import { Check, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { isBlocking, markOf, spoken, standingOn, verdictWords } from '@/lib/annotations/format';
import type { Pin, Turn } from '@/lib/annotations/pin';
import { Chip } from '@/components/ui/chip';
import { IconButton } from '@/components/ui/icon-button';
import { PinAnswer } from './pin-answer';
import { PinSaid, Said } from './pin-said';
import { useProof } from './proof';

const PinReply = lazy(() => import('./pin-reply'));

/** What was pinned, what was said about it, and who closed it on which version. */
export function PinThread({ pin }: { pin: Pin }) {
  const { now, open, sheet, act, rights } = useProof();
  const active = open === pin.id;
  const standing = standingOn(pin, now.version);
  return (
    <li
      id={`thread-${pin.id}`}
      data-active={active || undefined}
      data-sheet={(active && sheet) || undefined}
      data-standing={standing}
      className="pin-thread"
    >
      <button
        type="button"
        aria-expanded={active}
        aria-label={spoken(pin, now.version)}
        data-audience={pin.audience}
        className="pin-number"
        onClick={() => act({ do: 'open', pin: active ? null : pin.id })}
      >
        {standing === 'closed' ? <Check /> : markOf(pin)}
      </button>
      <div className="grid min-w-0 gap-3">
        <PinSaid pin={pin} />
        <Chips pin={pin} />
        {pin.turns.map((turn) => (
          <Turned key={turn.id} turn={turn} dim={standing === 'closed'} />
        ))}
        {standing === 'asks' && rights.settle && <PinAnswer pin={pin} />}
        {active && (
          <Suspense>
            <PinReply pin={pin} />
          </Suspense>
        )}
      </div>
      {active && (
        <IconButton
          label="Close the thread"
          size="lg"
          className="pin-close"
          onClick={() => act({ do: 'open', pin: null })}
        >
          <X />
        </IconButton>
      )}
    </li>
  );
}

/** What a client would not be shown, and what an approval waits for. */
function Chips({ pin }: { pin: Pin }) {
  if (pin.audience === 'client' && !isBlocking(pin)) return null;
  return (
    <p className="-mt-2 flex flex-wrap gap-1.5">
      {pin.audience === 'internal' && (
        <Chip tone="neutral" size="sm">
          Internal
        </Chip>
      )}
      {isBlocking(pin) && (
        <Chip tone="critical" size="sm">
          Before approval
        </Chip>
      )}
    </p>
  );
}

function Turned({ turn, dim }: { turn: Turn; dim: boolean }) {
  const { nameOfVersion } = useProof();
  if (turn.kind === 'verdict')
    return <p className="text-12 text-faint">{verdictWords(turn, nameOfVersion)}</p>;
  return (
    <Said by={turn.you ? 'You' : turn.by} at={turn.at} dim={dim}>
      {turn.body}
    </Said>
  );
}
