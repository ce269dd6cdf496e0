import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const offsetAt = (zone: string, at: number) => tzOffset(zone, new Date(at));

/** '+0530' */
function spell(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}

/** The moments at which a zone's clocks change, to the minute. */
function changes(zone: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += DAY) {
    const before = offsetAt(zone, at);
    if (before === offsetAt(zone, at + DAY)) continue;
    let [low, high] = [at, at + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

const wall = (at: number, minutes: number) =>
  new Date(at + minutes * MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '');

/** A zone as RFC 5545 wants it wherever TZID stands: each change of its clocks in these years, one by one. */
export function zoneLines(zone: string, from: number, to: number): string[] {
  const usual = Math.min(
    offsetAt(zone, from),
    ...changes(zone, from, to).map((at) => offsetAt(zone, at)),
  );
  const observance = (at: number, before: number, after: number) => {
    const name = after > usual ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${name}`,
      `DTSTART:${wall(at, before)}`,
      `TZOFFSETFROM:${spell(before)}`,
      `TZOFFSETTO:${spell(after)}`,
      `END:${name}`,
    ];
  };
  const first = offsetAt(zone, from);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(from, first, first),
    ...changes(zone, from, to).flatMap((at) =>
      observance(at, offsetAt(zone, at - MINUTE), offsetAt(zone, at)),
    ),
    'END:VTIMEZONE',
  ];
}

/** 20261101T090000 on that zone's clock. */
export const localStamp = (at: string, zone: string) =>
  wall(Date.parse(at), offsetAt(zone, Date.parse(at)));
