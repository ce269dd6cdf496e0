import { describe, expect, test } from 'vitest';
import { mondayOf, weekIn, weekName } from './week';

describe('a week', () => {
  test.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-01-01', '2025-12-29'],
    ['2026-03-29', '2026-03-23'],
  ])('of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  test('is that of today where the address makes no sense', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    expect(weekIn('Europe/London', '2026-99-01', now)).toMatchObject({
      monday: '2026-11-16',
      isThis: true,
      previous: '2026-11-09',
      next: '2026-11-23',
    });
  });

  test('has seven days, also when the clocks change', () => {
    expect(weekIn('Europe/London', '2026-03-29').days).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ]);
  });

  test('is named by its days', () => {
    expect(weekName(weekIn('UTC', '2026-11-18'))).toBe('16 to 22 November');
    expect(weekName(weekIn('UTC', '2026-12-30'))).toBe('28 December to 3 January');
  });
});
