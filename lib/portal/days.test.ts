import { expect, test } from 'vitest';
import { monthGrid, plusDays, shiftMonth, startOf, week } from './days';

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
