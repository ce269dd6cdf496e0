import type { Source } from '@/lib/calendar/entry';
import { eventLines, firstDay, type Told } from './event';
import { escapeText, toText } from './lines';
import { zoneLines } from './zones';

const YEAR = 366 * 24 * 60 * 60 * 1000;

type Calendar = {
  name: string;
  /** Where the records live: the end of every UID. */
  host: string;
  zone: string;
  sources: readonly Source[];
  tell: (source: Source) => Told;
  now: Date;
};

/** A calendar as RFC 5545 has it, to be read again every hour. */
export function icsOf({ name, host, zone, sources, tell, now }: Calendar): string {
  return toText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MarketingOS//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zonesOf(sources, now),
    ...sources.flatMap((source) => eventLines(source, host, tell(source))),
    'END:VCALENDAR',
  ]);
}

function zonesOf(sources: readonly Source[], now: Date): string[] {
  const firsts = new Map<string, number>();
  for (const source of sources) {
    const { timeZone, detail, startsAt } = source;
    if (!timeZone || !detail.recurrence || !startsAt) continue;
    const from = Date.parse(`${firstDay(source).slice(0, 4)}-01-01T00:00:00Z`);
    firsts.set(timeZone, Math.min(from, firsts.get(timeZone) ?? from));
  }
  return [...firsts].flatMap(([zone, from]) => zoneLines(zone, from, now.getTime() + 3 * YEAR));
}
