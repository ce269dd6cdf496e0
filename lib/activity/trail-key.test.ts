import { expect, test } from 'vitest';
import { readTrailKey, writeTrailKey } from './trail-key';

const key = { at: '2026-11-24T09:30:00.123456+00:00', id: 4711 };

test('a key comes back as it was written', () => {
  expect(readTrailKey(writeTrailKey(key))).toEqual(key);
});

test.each([undefined, '', '_', `${key.at}_`, `${key.at}_x`, `${key.at}_-1`, 'never_3', ['a', 'b']])(
  '%j starts at the beginning',
  (raw) => {
    expect(readTrailKey(raw)).toBeNull();
  },
);
