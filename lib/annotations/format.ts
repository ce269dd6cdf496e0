import type { Pin, Place, Turn } from './pin';

/** What a pin is on a version: open there, open from an older one and not yet judged, or closed. */
export type Standing = 'open' | 'asks' | 'closed';

type Standable = Pick<Pin, 'status' | 'carriedVersion'>;

export function standingOn({ status, carriedVersion }: Standable, version: number): Standing {
  if (status === 'resolved') return 'closed';
  return carriedVersion < version ? 'asks' : 'open';
}

/** What lies on the picture of a version: an open pin comes along, one that was closed before it stays where it was closed. */
export function pinsOn(pins: readonly Pin[], version: number): Pin[] {
  return pins.filter(
    (pin) =>
      pin.version === version ||
      (pin.version < version && (pin.resolvedVersion === null || pin.resolvedVersion >= version)),
  );
}

type Named = Pick<Pin, 'audience' | 'number'>;

/** What stands on it: the team's own are counted apart, so they are marked. */
export const markOf = ({ audience, number }: Named) =>
  audience === 'internal' ? `T${number}` : String(number);

export const nameOf = ({ audience, number }: Named) =>
  audience === 'internal' ? `Team pin T${number}` : `Pin ${number}`;

const STANDINGS: Readonly<Record<Standing, string>> = {
  open: 'open',
  asks: 'addressed?',
  closed: 'resolved',
};

/** "Pin 2, open, has to be closed before approval" */
export const spoken = (pin: Pin, version: number) =>
  [
    nameOf(pin),
    STANDINGS[standingOn(pin, version)],
    isBlocking(pin) && 'has to be closed before approval',
  ]
    .filter(Boolean)
    .join(', ');

type Blocking = Pick<Pin, 'blocking' | 'status'>;

export const isBlocking = ({ blocking, status }: Blocking) => blocking && status === 'open';

/** The numbers of what stands in the way of an approval. */
export const blockingPins = (pins: readonly (Blocking & Named)[]): number[] =>
  pins.filter(isBlocking).map(({ number }) => number);

/** As the database refuses it: "Pins 2, 5 have to be closed before this can be approved." */
export function blockingWords(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  const one = numbers.length === 1;
  return `${one ? 'Pin' : 'Pins'} ${numbers.join(', ')} ${one ? 'has' : 'have'} to be closed before this can be approved.`;
}

/** "3 open, 1 resolved" */
export function tally(pins: readonly Pin[]): string {
  const open = pins.filter(({ status }) => status === 'open').length;
  const resolved = pins.length - open;
  return [open && `${open} open`, resolved && `${resolved} resolved`].filter(Boolean).join(', ');
}

/** "Resolved by Priya Nair in version 2" */
export function verdictWords(
  { verdict, version, you, by }: Extract<Turn, { kind: 'verdict' }>,
  versionName: (version: number) => string,
): string {
  const where = versionName(version).toLowerCase();
  if (verdict === 'carried') return `Still open in ${where}, ${you ? 'you said' : `says ${by}`}`;
  const what = verdict === 'resolved' ? 'Resolved' : 'Reopened';
  return `${what} by ${you ? 'you' : by} in ${where}`;
}

const fine = (value: number) => Math.round(value * 1000) / 1000;
const within = (value: number) => Math.min(100, Math.max(0, value));

type Point = { x: number; y: number };

/** Smaller than this, a drag was a shaky click. */
const LEAST = 0.5;

/** Between two points of the picture: a box, or the pin that was meant. */
export function placeBetween(from: Point, to: Point): Place {
  const [x, right] = [from.x, to.x]
    .map(within)
    .sort((a, b) => a - b)
    .map(fine) as [number, number];
  const [y, bottom] = [from.y, to.y]
    .map(within)
    .sort((a, b) => a - b)
    .map(fine) as [number, number];
  const [w, h] = [fine(right - x), fine(bottom - y)];
  if (w < LEAST || h < LEAST)
    return { x: fine(within(from.x)), y: fine(within(from.y)), w: null, h: null };
  return { x, y, w, h };
}
