import { describe, expect, test } from 'vitest';
import { counts, percentage } from './schema';

describe('a rate in per cent', () => {
  test.each([
    ['20', 0.2],
    ['2,5', 0.025],
    [' 3.1 % ', 0.031],
  ])('%s', (typed, rate) => expect(percentage.parse(typed)).toBeCloseTo(rate, 10));
  test.each(['', '0', '100', '-3', 'many', '1e9'])('%j is none', (typed) =>
    expect(percentage.safeParse(typed).success).toBe(false),
  );
});

describe('what was counted', () => {
  const id = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
  const count = (recipients: unknown, successes: unknown) =>
    counts.safeParse([{ id, recipients, successes }]).success;

  test('nobody yet is a count', () => expect(count('0', '0')).toBe(true));
  test.each([
    ['10', '11'],
    ['-1', '0'],
    ['1.5', '1'],
    ['many', '1'],
    ['9999999999', '0'],
  ])('%s got it and %s did it is none', (recipients, successes) =>
    expect(count(recipients, successes)).toBe(false),
  );
});
