import { expect, test } from 'vitest';
import { REPEATS, repeatOf, ruleOf } from './repeat';

test('a choice makes a rule, and the rule is read back as the choice', () => {
  for (const repeat of REPEATS) {
    expect(repeatOf(ruleOf(repeat, '2026-12-03'), '2026-12-03')).toBe(repeat);
  }
});

test('every month means the same weekday: the first, the third, or the last', () => {
  expect(ruleOf('monthly', '2026-12-03')).toBe('FREQ=MONTHLY;BYDAY=1TH');
  expect(ruleOf('monthly', '2026-12-21')).toBe('FREQ=MONTHLY;BYDAY=3MO');
  expect(ruleOf('monthly', '2026-12-29')).toBe('FREQ=MONTHLY;BYDAY=-1TU');
});

test('a rule made elsewhere is none of the choices, and is kept', () => {
  expect(repeatOf('FREQ=WEEKLY;BYDAY=TU,TH', '2026-12-03')).toBeNull();
});
