import { describe, expect, test } from 'vitest';
import { count, money, percent } from './money';

describe('what a person reads', () => {
  test.each([
    [1_428_000, 'GBP', '£14,280'],
    [1_428_050, 'GBP', '£14,280.50'],
    [5, 'GBP', '£0.05'],
    [0, 'EUR', '€0'],
    [-1999, 'USD', '-US$19.99'],
    [1500, 'JPY', 'JP¥1,500'],
    [1_234_567, 'KWD', 'KWD\u00a01,234.567'],
    [123_456_789_012_345, 'GBP', '£1,234,567,890,123.45'],
  ])('%d %s is %s', (minor, currency, read) => {
    expect(money(minor, currency)).toBe(read);
  });

  test('a sum of pence is exact where pounds would not be', () => {
    expect(money(10 + 20, 'GBP')).toBe('£0.30');
  });

  test('a code that is none is a mistake of ours', () => {
    expect(() => money(1, 'POUNDS')).toThrow(RangeError);
  });

  test('counts and percentages', () => {
    expect(count(12_040)).toBe('12,040');
    expect([percent(0.2341), percent(0), percent(1), percent(0.00049)]).toEqual([
      '23.4%',
      '0.0%',
      '100.0%',
      '0.0%',
    ]);
  });
});
