import { expect, test } from 'vitest';
import { daysBegun, daysOf, month, periodName, periodsFrom, quarter } from './period';

test.each([
  [month(2026, 10), 'November 2026'],
  [month(2026, 1), 'February 2026'],
  [quarter(2026, 3), 'Q4 2026'],
  [{ starts_on: '2026-01-01', ends_on: '2026-12-31' }, '2026'],
  [{ starts_on: '2026-11-12', ends_on: '2026-12-03' }, '12 Nov to 3 Dec 2026'],
  [{ starts_on: '2026-12-12', ends_on: '2027-01-03' }, '12 Dec 2026 to 3 Jan 2027'],
])('%j is %s', (period, name) => expect(periodName(period)).toBe(name));

test('days count both ends, over a change of the clocks and a leap year', () => {
  expect(daysOf(month(2026, 2))).toBe(31);
  expect(daysOf(month(2028, 1))).toBe(29);
  expect(daysOf({ starts_on: '2026-11-12', ends_on: '2026-11-12' })).toBe(1);
});

test('days begun stop at both ends', () => {
  const november = month(2026, 10);
  expect(daysBegun(november, '2026-10-31')).toBe(0);
  expect(daysBegun(november, '2026-11-01')).toBe(1);
  expect(daysBegun(november, '2026-11-20')).toBe(20);
  expect(daysBegun(november, '2027-01-01')).toBe(30);
});

test('in December the next month and quarter are of next year', () => {
  expect(periodsFrom('2026-12-20').map(periodName)).toEqual([
    'December 2026',
    'January 2027',
    'Q4 2026',
    'Q1 2027',
    '2026',
    '2027',
  ]);
});
