'use client';

import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { isBlocking, markOf, spoken, standingOn } from '@/lib/annotations/format';
import type { Pin, Place } from '@/lib/annotations/pin';
import { gripOf } from './grip';
import { useProof } from './proof';

/** Per cent of the picture it lies on. */
const lies = ({ x, y, w, h }: Place): CSSProperties => ({
  left: `${x}%`,
  top: `${y}%`,
  width: w === null ? undefined : `${w}%`,
  height: h === null ? undefined : `${h}%`,
});

/** A pin on the picture, whose corner is the point; a box has it at its upper left. */
export function PinMark({
  pin,
  version,
  frame,
}: {
  pin: Pin;
  version: number;
  frame: () => HTMLElement | null;
}) {
  const { open, act, stage, mayChange } = useProof();
  const standing = standingOn(pin, version);
  const active = open === pin.id;
  const reveal = () => {
    const within = frame();
    if (within) stage.reveal(within, pin);
  };
  // Where it came along to it lies as on the version it was put on.
  const grip = gripOf(pin, stage, {
    mayMove: pin.version === version && mayChange(pin),
    active,
    frame,
  });
  return (
    <div
      className="pin-place"
      data-standing={standing}
      data-active={active || undefined}
      style={lies(pin)}
    >
      {pin.w !== null && <span className="pin-box" />}
      <button
        type="button"
        data-pin={pin.id}
        data-audience={pin.audience}
        aria-label={spoken(pin, version)}
        aria-expanded={active}
        className="pin"
        onClick={() => act({ do: 'open', pin: active ? null : pin.id, sheet: true })}
        onFocus={reveal}
        {...grip}
      >
        {standing === 'closed' ? <Check /> : markOf(pin)}
        {isBlocking(pin) && <span className="pin-blocks" />}
      </button>
    </div>
  );
}

/** What is being pinned, where it will be. */
export function DraftMark() {
  const { draft } = useProof();
  if (!draft) return null;
  return (
    <div className="pin-place" data-draft style={lies(draft)}>
      {draft.w !== null && <span className="pin-box" />}
      <span className="pin">+</span>
    </div>
  );
}
