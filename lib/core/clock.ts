import { TZDate, tzOffset } from '@date-fns/tz';
import { differenceInCalendarDays, format } from 'date-fns';

type When = string | Date;

const inZone = (at: When, zone: string) => new TZDate(new Date(at), zone);

/** 'Wed 25 November, 07:00' in the zone of the person or client it concerns. */
export const dayAndTime = (at: When, zone: string) => format(inZone(at, zone), 'EEE d MMMM, HH:mm');
export const day = (at: When, zone: string) => format(inZone(at, zone), 'EEE d MMMM');
/** '3 March 2026': for what may be long ago. */
export const longAgo = (at: When, zone: string) => format(inZone(at, zone), 'd MMMM yyyy');
export const shortDay = (at: When, zone: string) => format(inZone(at, zone), 'd MMM');
export const time = (at: When, zone: string) => format(inZone(at, zone), 'HH:mm');

/** Today's date in a zone, as YYYY-MM-DD. */
export const today = (zone: string, now: Date = new Date()) =>
  format(inZone(now, zone), 'yyyy-MM-dd');

/** Days from today to a calendar date: negative is late. */
export function daysUntil(date: string, zone: string, now: Date = new Date()): number {
  return differenceInCalendarDays(`${date}T12:00:00`, `${today(zone, now)}T12:00:00`);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a form's local date and time mean in a zone. A time that a clock change skips moves forward; of one that comes twice it is the first. */
export function fromLocal(date: string, clock: string, zone: string): Date {
  const wall = Date.parse(`${date}T${clock}Z`);
  const offsetAt = (at: number) => tzOffset(zone, new Date(at)) * MINUTE_MS;
  const before = wall - offsetAt(wall - DAY_MS);
  const after = wall - offsetAt(wall + DAY_MS);
  const found = [before, after].find((at) => at + offsetAt(at) === wall);
  return new Date(found ?? before);
}

/** The value a datetime-local input wants. */
export const toLocal = (at: When, zone: string) => format(inZone(at, zone), "yyyy-MM-dd'T'HH:mm");
