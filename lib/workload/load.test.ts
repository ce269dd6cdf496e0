import { describe, expect, test } from 'vitest';
import { hours, percent, reasonFor, toneOf } from './load';

describe('how a week looks', () => {
  test.each([
    [0, 2400, 'free', 0],
    [600, 2400, 'free', 25],
    [1200, 2400, 'fine', 50],
    [2100, 2400, 'full', 88],
    [2400, 2400, 'full', 100],
    [2401, 2400, 'over', 100],
    [60, 0, 'over', 999],
    [0, 0, 'away', 0],
  ] as const)('%i of %i minutes', (load, capacity, tone, share) => {
    expect(toneOf({ load, capacity })).toBe(tone);
    expect(percent({ load, capacity })).toBe(share);
  });

  test('hours are told by the half', () => {
    expect([0, 100, 450, 2400].map(hours)).toEqual(['0 h', '1.5 h', '7.5 h', '40 h']);
  });
});

describe('why this one', () => {
  const one = {
    user_id: '1',
    name: 'Priya Nair',
    on_client: true,
    load: 720,
    capacity: 1920,
    items: 3,
    off_days: 0,
  };
  const about = { client: 'Maren', until: '29 Nov', others: 2 };

  test('says whose team, how much is taken, and of how many', () => {
    expect(reasonFor(one, about)).toBe(
      'Priya works for Maren. Priya has 12 h of 32 h taken until 29 Nov, by 3 pieces of work. That is the least of 3.',
    );
  });

  test('says what is different', () => {
    expect(
      reasonFor({ ...one, on_client: false, load: 0, items: 0 }, { ...about, others: 0 }),
    ).toBe('Nobody of Maren’s team is freer. Priya has nothing open until 29 Nov.');
    expect(reasonFor({ ...one, off_days: 1 }, about)).toContain(', 1 day off included.');
    expect(reasonFor({ ...one, capacity: 0, off_days: 5 }, about)).toBe(
      'Priya works for Maren. Priya is away until 29 Nov.',
    );
  });
});
