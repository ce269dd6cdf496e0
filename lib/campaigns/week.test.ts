import { expect, test } from 'vitest';
import { daysIn } from './week';

test('a week begins on Monday at midnight in the agency’s zone', () => {
  const days = daysIn('Europe/London', new Date('2026-11-22T23:30:00Z'));
  expect(days.today).toBe('2026-11-22');
  expect(days.week).toEqual({ from: '2026-11-16T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' });
});

test('a day in New York ends five hours after it ends in London', () => {
  const days = daysIn('America/New_York', new Date('2026-11-20T12:00:00Z'));
  expect(days.startOf('2026-11-20')).toBe('2026-11-20T05:00:00.000Z');
  expect(days.endOf('2026-11-20')).toBe('2026-11-21T05:00:00.000Z');
});

test('a day on which the clocks change is an hour longer', () => {
  const days = daysIn('Europe/London', new Date('2026-10-25T12:00:00Z'));
  expect(days.startOf('2026-10-25')).toBe('2026-10-24T23:00:00.000Z');
  expect(days.endOf('2026-10-25')).toBe('2026-10-26T00:00:00.000Z');
});
