const DAY = 86_400_000;

export type Period = { starts_on: string; ends_on: string };

const at = (date: string) => new Date(`${date}T00:00:00Z`);
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Days of a period, both ends included. */
export const daysOf = ({ starts_on, ends_on }: Period) =>
  Math.round((at(ends_on).getTime() - at(starts_on).getTime()) / DAY) + 1;

/** Days begun by today: none before it starts, all once it is over. */
export function daysBegun(period: Period, today: string): number {
  const days = daysOf({ starts_on: period.starts_on, ends_on: today });
  return Math.min(Math.max(days, 0), daysOf(period));
}

export const month = (year: number, index: number): Period => ({
  starts_on: iso(year, index, 1),
  ends_on: iso(year, index + 1, 0),
});
export const quarter = (year: number, index: number): Period => ({
  starts_on: iso(year, index * 3, 1),
  ends_on: iso(year, index * 3 + 3, 0),
});

const same = (a: Period, b: Period) => a.starts_on === b.starts_on && a.ends_on === b.ends_on;
const words = (date: string, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(at(date));

/** 'November 2026', 'Q4 2026', '2026', '12 Nov to 3 Dec 2026' */
export function periodName(period: Period): string {
  const from = at(period.starts_on);
  const [year, index] = [from.getUTCFullYear(), from.getUTCMonth()];
  if (same(period, month(year, index)))
    return words(period.starts_on, { month: 'long', year: 'numeric' });
  if (same(period, quarter(year, Math.floor(index / 3))))
    return `Q${Math.floor(index / 3) + 1} ${year}`;
  if (same(period, { starts_on: iso(year, 0, 1), ends_on: iso(year, 11, 31) })) return String(year);
  const day = { day: 'numeric', month: 'short' } as const;
  const ends = words(period.ends_on, { ...day, year: 'numeric' });
  const starts = words(
    period.starts_on,
    period.starts_on.slice(0, 4) === period.ends_on.slice(0, 4) ? day : { ...day, year: 'numeric' },
  );
  return `${starts} to ${ends}`;
}

/** What people set goals for, from today on. */
export function periodsFrom(today: string): Period[] {
  const now = at(today);
  const [year, index] = [now.getUTCFullYear(), now.getUTCMonth()];
  const q = Math.floor(index / 3);
  return [
    month(year, index),
    month(year, index + 1),
    quarter(year, q),
    quarter(year + Math.floor((q + 1) / 4), (q + 1) % 4),
    { starts_on: iso(year, 0, 1), ends_on: iso(year, 11, 31) },
    { starts_on: iso(year + 1, 0, 1), ends_on: iso(year + 1, 11, 31) },
  ];
}
