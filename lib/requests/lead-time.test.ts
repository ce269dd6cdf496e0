import { expect, test } from 'vitest';
import { addWorkingDays, isUrgent, leadWords } from './lead-time';

test.each([
  ['2026-11-16', 7, '2026-11-25'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-22', 5, '2026-11-27'],
  ['2026-11-19', 0, '2026-11-19'],
  ['2026-11-18', 15, '2026-12-09'],
])('from %s, %i working days later is %s', (from, days, to) =>
  expect(addWorkingDays(from, days)).toBe(to),
);

test('a day is urgent before it, not on it; no day never is', () => {
  expect(isUrgent('2026-11-24', '2026-11-16', 7)).toBe(true);
  expect(isUrgent('2026-11-25', '2026-11-16', 7)).toBe(false);
  expect(isUrgent('', '2026-11-16', 7)).toBe(false);
  expect(leadWords(1)).toBe('normally needs 1 working day');
});
