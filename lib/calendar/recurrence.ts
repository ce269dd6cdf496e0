import { daysBetween, mondayOf, plusDays, weekdayOf } from '@/lib/core/days';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

type ByDay = { nth: number | null; weekday: number };
type Rule = {
  freq: (typeof FREQUENCIES)[number];
  interval: number;
  byDay: ByDay[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
};

const numbers = (raw: string | undefined) => (raw ?? '').split(',').filter(Boolean).map(Number);

/** The parts of RFC 5545 that meetings are made of; null for a rule that says more than we understand. */
export function parseRule(text: string): Rule | null {
  const parts = new Map(
    text.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1]]),
  );
  if ([...parts.keys()].some((name) => !KNOWN.includes(name))) return null;
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  const byDay = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(readByDay);
  if (!freq || byDay.some((day) => day.weekday < 0)) return null;
  return {
    freq,
    interval: Math.max(1, Number(parts.get('INTERVAL') ?? 1)),
    byDay,
    byMonthDay: numbers(parts.get('BYMONTHDAY')),
    byMonth: numbers(parts.get('BYMONTH')),
    bySetPos: numbers(parts.get('BYSETPOS')),
  };
}

function readByDay(raw: string): ByDay {
  const [, nth, name = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(raw) ?? [];
  return { nth: nth ? Number(nth) : null, weekday: WEEKDAYS.indexOf(name) };
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dayOf = (date: string) => Number(date.slice(8, 10));
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The days a rule puts an event on, between two days, both included. The first occurrence is the event itself, as RFC 5545
 * has it, also where the rule would not choose that day.
 */
export function occurrences(text: string, start: string, from: string, to: string): string[] {
  const rule = parseRule(text);
  const first = start > from ? start : from;
  const days = Array.from({ length: Math.max(0, daysBetween(first, to) + 1) }, (_, index) =>
    plusDays(first, index),
  );
  return days.filter((day) => day === start || (rule !== null && falls(rule, start, day)));
}

function falls(rule: Rule, start: string, day: string): boolean {
  if (!inPeriod(rule, start, day)) return false;
  if (rule.bySetPos.length === 0) return matches(rule, start, day);
  // The n-th of a month's days that match: what "the last working day" is made of.
  const [year, month] = [yearOf(day), monthOf(day)];
  const all = Array.from({ length: lengthOf(year, month) }, (_, index) =>
    plusDays(`${day.slice(0, 7)}-01`, index),
  ).filter((one) => matches(rule, start, one));
  const place = all.indexOf(day);
  return (
    place >= 0 && rule.bySetPos.some((nth) => (nth > 0 ? nth - 1 : all.length + nth) === place)
  );
}

/** Whether the day lies in a week, month or year that the interval does not skip. */
function inPeriod({ freq, interval }: Rule, start: string, day: string): boolean {
  const months = (yearOf(day) - yearOf(start)) * 12 + monthOf(day) - monthOf(start);
  const passed = {
    DAILY: () => daysBetween(start, day),
    WEEKLY: () => daysBetween(mondayOf(start), mondayOf(day)) / 7,
    MONTHLY: () => months,
    YEARLY: () => yearOf(day) - yearOf(start),
  }[freq]();
  return passed % interval === 0;
}

function matches(rule: Rule, start: string, day: string): boolean {
  const { freq, byDay, byMonthDay, byMonth } = rule;
  if (byMonth.length > 0 && !byMonth.includes(monthOf(day))) return false;
  if (freq === 'YEARLY' && byMonth.length === 0 && monthOf(day) !== monthOf(start)) return false;
  if (byMonthDay.length > 0) {
    const length = lengthOf(yearOf(day), monthOf(day));
    const on = byMonthDay.some((nth) => (nth > 0 ? nth : length + nth + 1) === dayOf(day));
    if (!on) return false;
  }
  if (byDay.length > 0) return byDay.some((one) => isWeekday(one, day));
  if (byMonthDay.length > 0 || freq === 'DAILY') return true;
  return freq === 'WEEKLY' ? weekdayOf(day) === weekdayOf(start) : dayOf(day) === dayOf(start);
}

function isWeekday({ nth, weekday }: ByDay, day: string): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === null) return true;
  const fromEnd = lengthOf(yearOf(day), monthOf(day)) - dayOf(day);
  return nth > 0 ? Math.ceil(dayOf(day) / 7) === nth : Math.floor(fromEnd / 7) + 1 === -nth;
}
