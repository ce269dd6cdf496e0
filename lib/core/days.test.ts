import { expect, test } from 'vitest';
import { daysBetween, mondayOf, monthGrid, plusDays, readDate, shiftMonth } from './days';
import { startOf, week } from './zoned-days';

test('a week starts today, in the zone of the client', () => {
  expect(week('America/New_York', new Date('2026-11-20T03:00:00Z'))[0]).toBe('2026-11-19');
  expect(week('Europe/London', new Date('2026-11-28T10:00:00Z')).at(-1)).toBe('2026-12-04');
});

test('a month is drawn as whole weeks from Monday', () => {
  const november = monthGrid('2026-11');
  expect(november[0]).toBe('2026-10-26');
  expect(november.at(-1)).toBe('2026-12-06');
  expect(november).toHaveLength(42);
  expect(monthGrid('2027-02')).toHaveLength(28);
});

test('months follow each other across the year', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('a day begins at its own midnight, also when the clocks change', () => {
  expect(startOf('2026-03-29', 'Europe/London').toISOString()).toBe('2026-03-29T00:00:00.000Z');
  expect(startOf('2026-03-30', 'Europe/London').toISOString()).toBe('2026-03-29T23:00:00.000Z');
});

test('weeks begin on Monday, also the one of a Sunday and of a new year', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-30')).toBe('2026-11-30');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-12-02', '2026-11-30')).toBe(-2);
});

test('an address names a day that exists, or none', () => {
  expect(readDate('2028-02-29')).toBe('2028-02-29');
  expect(readDate('2026-02-29')).toBeNull();
  expect(readDate('2026-13-01')).toBeNull();
  expect(readDate('today')).toBeNull();
  expect(readDate(['2026-01-01'])).toBeNull();
});
