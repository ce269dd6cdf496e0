import { expect, test } from 'vitest';
import { dueSummary } from './due';

test('a group says what is late, else what comes next', () => {
  const next_due = '2026-11-23';
  expect(dueSummary({ late: 1, due_today: 1, next_due }, '2026-11-20')).toBe('1 late, 1 today');
  expect(dueSummary({ late: 0, due_today: 0, next_due }, '2026-11-20')).toBe('next due 23 Nov');
  expect(dueSummary({ late: 0, due_today: 0, next_due: null }, '2026-11-20')).toBeNull();
});
