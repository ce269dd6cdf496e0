import { expect, test } from 'vitest';
import { occurrences, parseRule } from './recurrence';

const december = (rule: string, start: string) =>
  occurrences(rule, start, '2026-12-01', '2026-12-31');

test.each([
  ['every day', 'FREQ=DAILY;INTERVAL=10', '2026-11-25', ['2026-12-05', '2026-12-15', '2026-12-25']],
  [
    'every week',
    'FREQ=WEEKLY',
    '2026-05-05',
    ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'],
  ],
  [
    'every two weeks, counted from its own',
    'FREQ=WEEKLY;INTERVAL=2',
    '2026-11-24',
    ['2026-12-08', '2026-12-22'],
  ],
  [
    'on some weekdays of every other week',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
    '2026-11-30',
    ['2026-12-06', '2026-12-14', '2026-12-20', '2026-12-28'],
  ],
  ['on the first Thursday', 'FREQ=MONTHLY;BYDAY=1TH', '2026-05-07', ['2026-12-03']],
  ['on the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-05-29', ['2026-12-25']],
  [
    'on the last working day',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    '2026-05-29',
    ['2026-12-31'],
  ],
  ['on the last day', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-05-31', ['2026-12-31']],
  ['every quarter', 'FREQ=MONTHLY;INTERVAL=3', '2026-09-15', ['2026-12-15']],
  ['every year', 'FREQ=YEARLY', '2020-12-24', ['2026-12-24']],
])('a rule chooses its days: %s', (_, rule, start, days) => {
  expect(december(rule, start)).toEqual(days);
});

test('a month that lacks the day is left out, and so is a year without a leap day', () => {
  expect(occurrences('FREQ=MONTHLY', '2026-01-31', '2026-01-01', '2026-05-31')).toEqual([
    '2026-01-31',
    '2026-03-31',
    '2026-05-31',
  ]);
  expect(occurrences('FREQ=YEARLY', '2024-02-29', '2025-01-01', '2026-03-01')).toEqual([]);
});

test('the event itself is its first occurrence, also where the rule would not choose that day', () => {
  expect(december('FREQ=WEEKLY;BYDAY=MO', '2026-12-10')).toEqual([
    '2026-12-10',
    '2026-12-14',
    '2026-12-21',
    '2026-12-28',
  ]);
});

test('nothing occurs before it begins', () => {
  expect(december('FREQ=DAILY', '2026-12-30')).toEqual(['2026-12-30', '2026-12-31']);
  expect(december('FREQ=DAILY', '2027-01-01')).toEqual([]);
});

test('a rule that says more than we understand is shown once, not guessed at', () => {
  expect(parseRule('FREQ=DAILY;BYHOUR=9')).toBeNull();
  expect(december('FREQ=YEARLY;BYWEEKNO=50', '2026-12-07')).toEqual(['2026-12-07']);
});
