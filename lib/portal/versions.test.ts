import { expect, test } from 'vitest';
import { changesSince, points, sharedBy } from './versions';

const versions = [
  { version: 1, shared_at: null },
  { version: 2, shared_at: '2026-11-13T17:05:00.123456+00:00' },
  { version: 3, shared_at: '2026-11-18T16:20:00+00:00' },
];

test('a round shows the newest version that had reached the client when they were asked', () => {
  expect(sharedBy(versions, '2026-11-13T17:05:00.123456+00:00')?.version).toBe(2);
  expect(sharedBy(versions, '2026-11-18T16:20:00+00:00')?.version).toBe(3);
});

test('what was never shared is not in any round', () => {
  expect(sharedBy(versions, '2026-11-01T00:00:00Z')).toBeNull();
});

test('a note is read as the points it makes', () => {
  expect(points('Headline says it once, softly. Refills at £31.50 each.\nNo code')).toEqual([
    'Headline says it once, softly',
    'Refills at £31.50 each',
    'No code',
  ]);
});

test('only what is new in this round counts as a change', () => {
  const one = { version: 1, note: 'First layout' };
  const two = { version: 2, note: 'Softer headline.' };
  expect(changesSince([one, two], [one, one])).toEqual(['Softer headline']);
  expect(changesSince([null, one], [null, one])).toEqual([]);
});
