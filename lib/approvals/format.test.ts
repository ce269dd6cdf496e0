import { describe, expect, test } from 'vitest';
import { deadline, decidedBefore } from './format';

const zone = 'Europe/London';
const now = new Date('2026-11-19T10:00:00Z');

describe('how long there is to decide', () => {
  test.each([
    ['2026-11-19', 'Today, 19 November', 'near'],
    ['2026-11-20', 'Tomorrow, 20 November', 'near'],
    ['2026-11-23', 'Mon 23 November', 'none'],
    ['2026-11-18', 'Yesterday, 18 November', 'late'],
    ['2026-11-14', '14 November, 5 days ago', 'late'],
  ])('%s is said as "%s"', (date, text, urgency) => {
    expect(deadline(date, zone, now)).toEqual({ text, urgency });
  });

  test("counts days in the client's zone", () => {
    const lateInLondon = new Date('2026-11-20T03:00:00Z');
    expect(deadline('2026-11-20', 'America/New_York', lateInLondon).text).toMatch(/^Tomorrow/);
  });
});

describe('what the second approver reads', () => {
  test('says who was first and when', () => {
    expect(
      decidedBefore('Hanna Vik already approved this.', '2026-11-19T09:52:00Z', zone, now),
    ).toBe('Hanna Vik already approved this, today at 09:52. Nothing else was changed.');
  });

  test('stays as it was when nobody decided', () => {
    expect(decidedBefore('This was taken back before you decided.', null, zone, now)).toBe(
      'This was taken back before you decided.',
    );
  });
});
