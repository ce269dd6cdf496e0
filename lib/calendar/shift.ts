import { day, dayAndTime, fromLocal, time, today } from '@/lib/core/clock';
import { daysBetween, plusDays } from '@/lib/core/days';
import { dayOf } from '@/lib/core/zoned-days';
import { fail, ok, type Result } from '@/lib/core/result';
import type { EntryMove } from './schema';

/** When something without an hour of its own goes out. */
const USUAL = '09:00';
const BY_THE_HOUR: readonly EntryMove['kind'][] = ['send', 'post'];

const isDay = (at: string) => at.length === 10;
/** One moment, whatever its spelling: what Postgres tells and what we write differ in it. */
const spelled = (at: string | null) => (at === null || isDay(at) ? at : new Date(at).toISOString());

/**
 * Where a move leads: as many days on as it was carried, at the same hour on the clock of where it takes place. A day that is over is
 * refused, unless it is taken back to where it was.
 */
export function shift(move: EntryMove, zone: string, now = new Date()): Result<string | null> {
  const { kind, expected, to } = move;
  if ('back' in to) return ok(spelled(to.back));
  const hourly = expected ? !isDay(expected) : BY_THE_HOUR.includes(kind);
  const stands = expected && (isDay(expected) ? expected : dayOf(expected, zone));
  const date = stands && to.from ? plusDays(stands, daysBetween(to.from, to.day)) : to.day;
  if (date < today(zone, now)) {
    return fail({ kind: 'conflict', message: `${words(date)} is over.` });
  }
  if (!hourly) return ok(date);
  const clock = expected && !isDay(expected) ? time(expected, zone) : USUAL;
  return ok(fromLocal(date, clock, zone).toISOString());
}

const words = (date: string) => day(`${date}T12:00:00Z`, 'UTC');

/** "Thu 3 December, 09:00", where it takes place. */
export function tell(at: string | null, zone: string): string {
  if (at === null) return 'no day';
  return isDay(at) ? words(at) : dayAndTime(at, zone);
}
