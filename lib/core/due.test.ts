import { expect, test } from 'vitest';
import { dueWords } from './due';

test.each([
  ['2026-11-17', '3 days late', 'late'],
  ['2026-11-19', '1 day late', 'late'],
  ['2026-11-20', 'Today', 'today'],
  ['2026-11-21', 'Tomorrow', 'later'],
  ['2026-11-23', '23 Nov', 'later'],
  ['2027-01-08', '8 Jan', 'later'],
  ['2027-11-20', '20 Nov 2027', 'later'],
])('%s is said as "%s" on 20 November 2026', (dueOn, text, state) => {
  expect(dueWords(dueOn, '2026-11-20')).toEqual({ text, state });
});
