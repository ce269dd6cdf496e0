'use client';

import { lazy, Suspense, useEffect } from 'react';
import { standingOn, tally } from '@/lib/annotations/format';
import type { Pin } from '@/lib/annotations/pin';
import { Count } from '@/components/ui/count';
import { PinThread } from './pin-thread';
import { useProof } from './proof';

const PinDraft = lazy(() => import('./pin-draft'));

/** Everything that was pinned, what needs an answer first, what was closed on earlier versions folded away. */
export function PinThreads() {
  const { pins, now, rights, mayPin, draft, open, sheet } = useProof();
  const there = pins.filter(({ version }) => version <= now.version);
  const standing = (wanted: string) =>
    there.filter((pin) => standingOn(pin, now.version) === wanted);
  const [asks, opened, closed] = [standing('asks'), standing('open'), standing('closed')];
  const before = ({ resolvedVersion }: Pin) => (resolvedVersion ?? 0) < now.version;

  useEffect(() => {
    const place = sheet ? `[data-pin="${open}"]` : `#thread-${open}`;
    if (open) document.querySelector(place)?.scrollIntoView({ block: 'nearest' });
  }, [open, sheet]);

  return (
    <section aria-label="Pins" className="border-b border-line">
      <h2 className="flex min-h-14 items-center gap-2 border-b border-line px-4 text-14 font-semibold lg:px-5">
        Pins
        <Count>{tally(there)}</Count>
      </h2>
      {rights.locked && (
        <p className="border-b border-info-line bg-info-subtle px-4 py-2.5 text-13 lg:px-5">
          {rights.locked}
        </p>
      )}
      {draft && (
        <Suspense>
          <PinDraft />
        </Suspense>
      )}
      {there.length === 0 && !draft && (
        <p className="px-4 py-4 text-14 text-dim lg:px-5">
          {mayPin ? <HowTo /> : 'Nothing is pinned on this version.'}
        </p>
      )}
      <Threads pins={asks} title={`Addressed in ${now.name.toLowerCase()}?`} />
      <Threads pins={opened} title={asks.length > 0 ? 'Open' : null} />
      <Threads pins={closed.filter((pin) => !before(pin))} />
      <Earlier pins={closed.filter(before)} />
    </section>
  );
}

function HowTo() {
  return (
    <>
      <span className="pointer-coarse:hidden">
        Click the design to pin a note to it, or drag a box around a part of it.
      </span>
      <span className="hidden pointer-coarse:inline">
        Press and hold a place on the design to pin a note to it, or choose Pin.
      </span>
    </>
  );
}

function Threads({ pins, title }: { pins: Pin[]; title?: string | null }) {
  if (pins.length === 0) return null;
  return (
    <>
      {title && (
        <h3 className="border-b border-line bg-sunken px-4 py-1.5 text-12 font-medium text-dim lg:px-5">
          {title}
        </h3>
      )}
      <ol>
        {pins.map((pin) => (
          <PinThread key={pin.id} pin={pin} />
        ))}
      </ol>
    </>
  );
}

function Earlier({ pins }: { pins: Pin[] }) {
  const { open } = useProof();
  if (pins.length === 0) return null;
  return (
    <details open={pins.some(({ id }) => id === open) || undefined}>
      <summary className="flex min-h-touch items-center px-4 text-14 font-medium text-accent-text lg:px-5">
        {pins.length} closed on earlier versions
      </summary>
      <Threads pins={pins} />
    </details>
  );
}
