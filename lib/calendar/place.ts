import { fromLocal, time } from '@/lib/core/clock';
import { plusDays, daysBetween } from '@/lib/core/days';
import { dayOf } from '@/lib/core/zoned-days';
import type { Entry, Source } from './entry';
import { occurrences } from './recurrence';

type Window = { from: string; to: string; zone: string };

/** Longer than any meeting we keep: a rule's occurrence that began this many days earlier may still be going on. */
const LONGEST = 366;

/** Every day a record stands on within the window, once per occurrence. */
export function place(source: Source, window: Window): Entry[] {
  return occurrencesOf(source, window).flatMap((one) => {
    const entry = stand(source, one, window.zone);
    return entry && entry.day <= window.to && entry.lastDay >= window.from ? [entry] : [];
  });
}

type Occurrence = { startsAt: string | null; startsOn: string | null; occursOn?: string };

function occurrencesOf(source: Source, { from, to }: Window): Occurrence[] {
  const { detail, startsAt, startsOn, timeZone } = source;
  if (!detail.recurrence || !timeZone) return [{ startsAt, startsOn }];
  const first = startsOn ?? dayOf(startsAt ?? '', timeZone);
  const clock = startsAt && time(startsAt, timeZone);
  const until =
    detail.recursUntil && detail.recursUntil < to ? detail.recursUntil : plusDays(to, 1);
  const elsewhere = new Map(detail.exceptions?.map((one) => [one.occursOn, one]));
  const regular = occurrences(detail.recurrence, first, plusDays(from, -LONGEST), until)
    .filter((day) => !elsewhere.has(day))
    .map((day) => ({
      occursOn: day,
      startsOn: clock ? null : day,
      startsAt: clock ? fromLocal(day, clock, timeZone).toISOString() : null,
    }));
  const moved = [...elsewhere.values()].flatMap(({ occursOn, startsAt: at, startsOn: on }) =>
    at || on ? [{ occursOn, startsAt: at ?? null, startsOn: on ?? null }] : [],
  );
  return [...regular, ...moved];
}

function stand(source: Source, one: Occurrence, zone: string): Entry | null {
  const key = `${source.kind}-${source.id}${one.occursOn ? `-${one.occursOn}` : ''}`;
  const placed = { ...source, ...one, key };
  if (one.startsOn) {
    const length =
      source.startsOn && source.endsOn ? daysBetween(source.startsOn, source.endsOn) : 0;
    const lastDay = plusDays(one.startsOn, length);
    return { ...placed, endsOn: lastDay, day: one.startsOn, lastDay, time: null, endTime: null };
  }
  if (!one.startsAt) return null;
  const day = dayOf(one.startsAt, zone);
  if (!source.endsAt || !source.startsAt) {
    return { ...placed, day, lastDay: day, time: time(one.startsAt, zone), endTime: null };
  }
  const length = Date.parse(source.endsAt) - Date.parse(source.startsAt);
  const ends = new Date(Date.parse(one.startsAt) + length);
  // What ends at midnight does not take the day that begins then.
  const lastDay = dayOf(new Date(ends.getTime() - 1).toISOString(), zone);
  return {
    ...placed,
    endsAt: ends.toISOString(),
    day,
    lastDay: lastDay < day ? day : lastDay,
    time: time(one.startsAt, zone),
    endTime: time(ends, zone),
  };
}
