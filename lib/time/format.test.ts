import { describe, expect, test } from 'vitest';
import { hoursInWords, hoursText, parseDuration } from './format';

describe('what a person types into a cell', () => {
  test.each([
    ['2:30', 150],
    ['0:05', 5],
    ['2.5', 150],
    ['2,25', 135],
    ['8', 480],
    ['2h 30m', 150],
    ['2h30', undefined],
    ['90m', 90],
    ['45 min', 45],
    ['1.5h', 90],
    ['', 0],
    ['  ', 0],
    ['2:75', undefined],
    ['-1', undefined],
    ['lots', undefined],
  ])('%j is %s minutes', (typed, minutes) => {
    expect(parseDuration(typed)).toBe(minutes);
  });
});

describe('hours', () => {
  test('as a timesheet writes them', () => {
    expect([0, 59, 3600, 7500, 90_000].map(hoursText)).toEqual([
      '0:00',
      '0:01',
      '1:00',
      '2:05',
      '25:00',
    ]);
  });

  test('in a sentence', () => {
    expect([0, 300, 3600, 7500].map(hoursInWords)).toEqual(['0 min', '5 min', '1 h', '2 h 5 min']);
  });
});
