import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Pin } from '@/lib/annotations/pin';

/** How long ago everything was said, by its moment: made with the page, so that the browser needs no calendar for it. */
export function timesOf(
  pins: readonly Pin[],
  clock: { now: Date; zone: string },
): Readonly<Record<string, ReactNode>> {
  const moments = pins.flatMap(({ at, turns }) => [at, ...turns.map((turn) => turn.at)]);
  return Object.fromEntries(
    moments.map((at) => [at, <RelativeTime key={at} at={at} {...clock} />]),
  );
}
