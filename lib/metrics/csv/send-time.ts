import { tzOffset } from '@date-fns/tz';

export type SendTime = { at: string; notice: string | null } | { reason: string };

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The export has the account's wall clock without a zone; the client's IANA zone makes it an instant. */
export function readSendTime(cell: string, timeZone: string): SendTime {
  const parts = WRITTEN.exec(cell);
  if (!parts) {
    return { reason: `“${cell.slice(0, 40)}” is not a time like 2025-04-06 11:00:00.` };
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(wall).toISOString().slice(0, 19) !== isoOf(parts)) {
    return { reason: `“${cell}” is not a day or time that exists.` };
  }
  const offset = parts[7];
  return offset ? { at: iso(wall - offsetOf(offset)), notice: null } : inZone(wall, cell, timeZone);
}

function inZone(wall: number, cell: string, timeZone: string): SendTime {
  // The zone's offsets on either side of any change near that time.
  const [before, after] = [wall - DAY, wall + DAY].map(
    (near) => tzOffset(timeZone, new Date(near)) * MINUTE,
  );
  if (before === undefined || after === undefined) return { reason: 'No time zone.' };
  const fits = [before, after].filter(
    (offset) => tzOffset(timeZone, new Date(wall - offset)) * MINUTE === offset,
  );
  const [first, second] = fits;
  if (first === undefined) {
    const at = iso(wall - before);
    return { at, notice: `“${cell}” was skipped by daylight saving time and was moved on.` };
  }
  const twice = second !== undefined && second !== first;
  const at = iso(wall - Math.max(...fits));
  return { at, notice: twice ? `“${cell}” happened twice that day; the first is meant.` : null };
}

function isoOf(parts: RegExpExecArray): string {
  const [, year, month, day, hour, minute, second = '00'] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

function offsetOf(written: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(written) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE * (sign === '-' ? -1 : 1);
}

const iso = (time: number) => new Date(time).toISOString();
