import { expect, test } from 'vitest';
import { monthAndYear, monthName, plusMonths, readMonth, shortMonth, thisMonth } from './month';

test.each([
  ['Pacific/Auckland', '2026-11-30T11:00:00Z', '2026-12-01'],
  ['America/Los_Angeles', '2026-12-01T07:59:00Z', '2026-11-01'],
  ['Europe/London', '2026-03-31T23:00:00Z', '2026-04-01'],
])('in %s it is at %s the month of %s', (zone, now, month) =>
  expect(thisMonth(zone, new Date(now))).toBe(month),
);

test('months are added over the end of a year', () => {
  expect(plusMonths('2026-11-01', 3)).toBe('2027-02-01');
  expect(plusMonths('2026-01-01', -1)).toBe('2025-12-01');
});

test.each([
  ['2026-11', '2026-11-01'],
  ['2026-11-01', '2026-11-01'],
  ['2026-13', undefined],
  ['2026-11-02', undefined],
  [['2026-11'], undefined],
  [undefined, undefined],
])('%j is read as %s', (value, month) => expect(readMonth(value)).toBe(month));

test('and said in words', () => {
  expect(monthName('2026-11-01')).toBe('November');
  expect(monthAndYear('2026-11-01')).toBe('November 2026');
  expect(shortMonth('2026-09-01')).toBe('Sept 2026');
});
