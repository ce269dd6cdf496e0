import { fromLocal, time } from '@/lib/core/clock';
import { plusDays } from '@/lib/core/days';
import { dayOf } from '@/lib/core/zoned-days';
import type { Exception, Source } from '@/lib/calendar/entry';
import { dateStamp, escapeText, utcStamp } from './lines';
import { localStamp } from './zones';

/** What a feed says of a record beyond its times. */
export type Told = {
  /** The record's own page. */
  url: string;
  /** "Maren, Scheduled" */
  line: string;
  state: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};

const EPOCH = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

/** Grows with every change. A meeting counts its own; elsewhere the minute of the last change does. */
const sequenceOf = ({ detail, changedAt }: Source) =>
  detail.sequence ?? Math.max(0, Math.floor((Date.parse(changedAt) - EPOCH) / MINUTE));

/** A record as one VEVENT, and one more for each occurrence that is elsewhere. */
export function eventLines(source: Source, host: string, told: Told): string[] {
  const zone = source.detail.recurrence ? source.timeZone : null;
  const moved = (source.detail.exceptions ?? []).filter((one) => one.startsAt ?? one.startsOn);
  return [
    ...component(source, host, told, [
      ...whenLines(source, zone),
      ...(zone ? ruleLines(source, zone) : []),
    ]),
    ...(zone
      ? moved.flatMap((one) => {
          const there = elsewhere(source, one);
          return component(there, host, told, [
            ...whenLines(there, zone),
            at('RECURRENCE-ID', ruleDay(source, one, zone), zone),
          ]);
        })
      : []),
  ];
}

function component(source: Source, host: string, told: Told, when: string[]): string[] {
  const { kind, id, detail, changedAt } = source;
  const { details, link, place } = detail;
  const description = [told.line, details, link].filter(Boolean).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@${host}`,
    `DTSTAMP:${utcStamp(changedAt)}`,
    `LAST-MODIFIED:${utcStamp(changedAt)}`,
    `SEQUENCE:${sequenceOf(source)}`,
    ...when,
    `SUMMARY:${escapeText(source.title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    `URL:${told.url}`,
    `STATUS:${told.state}`,
    // Only a meeting takes anybody's time.
    `TRANSP:${kind === 'event' && source.startsAt ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** A day, a moment of a zone's clock where a rule has to keep its hour, or else a moment of UTC. */
function at(name: string, value: string, zone: string | null): string {
  if (value.length === 10) return `${name};VALUE=DATE:${dateStamp(value)}`;
  return zone ? `${name};TZID=${zone}:${localStamp(value, zone)}` : `${name}:${utcStamp(value)}`;
}

function whenLines({ startsAt, endsAt, startsOn, endsOn }: Source, zone: string | null): string[] {
  // The end of a day is the day after it.
  if (startsOn) {
    return [at('DTSTART', startsOn, zone), at('DTEND', plusDays(endsOn ?? startsOn, 1), zone)];
  }
  if (!startsAt) return [];
  return [at('DTSTART', startsAt, zone), ...(endsAt ? [at('DTEND', endsAt, zone)] : [])];
}

function ruleLines(source: Source, zone: string): string[] {
  const { recurrence, recursUntil, exceptions = [] } = source.detail;
  // RFC 5545: a day where the event takes days, else a moment of UTC.
  const until =
    recursUntil &&
    `;UNTIL=${source.startsOn ? dateStamp(recursUntil) : utcStamp(fromLocal(recursUntil, '23:59', zone))}`;
  return [
    `RRULE:${recurrence}${until ?? ''}`,
    ...exceptions
      .filter((one) => !one.startsAt && !one.startsOn)
      .map((one) => at('EXDATE', ruleDay(source, one, zone), zone)),
  ];
}

/** When the rule would have had it. */
function ruleDay({ startsAt }: Source, { occursOn }: Exception, zone: string): string {
  return startsAt ? fromLocal(occursOn, time(startsAt, zone), zone).toISOString() : occursOn;
}

function elsewhere(source: Source, { startsAt, startsOn }: Exception): Source {
  if (startsAt && source.startsAt && source.endsAt) {
    const length = Date.parse(source.endsAt) - Date.parse(source.startsAt);
    return { ...source, startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() };
  }
  if (!startsOn || !source.startsOn || !source.endsOn) return source;
  const length = (Date.parse(source.endsOn) - Date.parse(source.startsOn)) / (24 * 60 * MINUTE);
  return { ...source, startsOn, endsOn: plusDays(startsOn, length) };
}

/** The first day of what recurs in a zone, which its VTIMEZONE has to reach back to. */
export const firstDay = ({ startsAt, startsOn, timeZone }: Source): string =>
  startsOn ?? (startsAt ? dayOf(startsAt, timeZone ?? 'UTC') : '');
