import { expect, test } from 'vitest';
import { clock, lasted, lineAt, weight } from './format';

test.each([
  [0, '0:00'],
  [61_900, '1:01'],
  [3_600_000, '1:00:00'],
  [3_787_000, '1:03:07'],
])('%i ms is %s on the clock', (ms, said) => expect(clock(ms)).toBe(said));

test.each([
  [20, '1 min'],
  [2880, '48 min'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
])('%i s lasted %s', (seconds, said) => expect(lasted(seconds)).toBe(said));

test.each([
  [900, '1 KB'],
  [24_000_000, '24 MB'],
  [3_100_000_000, '3.1 GB'],
])('%i bytes weigh %s', (bytes, said) => expect(weight(bytes)).toBe(said));

const lines = [{ start: 0 }, { start: null }, { start: 4000 }, { start: 9000 }];
test.each([
  [-1, -1],
  [0, 0],
  [3999, 0],
  [4000, 2],
  [60_000, 3],
])('at %i ms line %i is being said', (ms, index) => expect(lineAt(lines, ms)).toBe(index));

test('without times no line is being said', () => {
  expect(lineAt([{ start: null }], 5000)).toBe(-1);
});
