import { expect, test } from 'vitest';
import { readPlace, writePlace } from './place';

const place = { at: '2026-11-20T09:52:00.123+00:00', id: '7d9f5f0e-3b1c-4d68-9f6f-2f6f1f1a2b3c' };

test('a place reads back as it was written', () => {
  expect(readPlace(writePlace(place))).toEqual(place);
});

test.each([undefined, ['x'], 'rubbish', Buffer.from('["now","1"]').toString('base64url')])(
  'what we did not write is the first page: %j',
  (after) => expect(readPlace(after)).toBeUndefined(),
);
