import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor';

const cursor = {
  at: '2026-11-18T07:30:00.123456+00:00',
  id: '3b178725-1f80-424c-8b82-97b063a1e110',
};

test('a cursor survives the address', () => {
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test.each([undefined, '', 'x', ['a', 'b'], `${cursor.at}_x`, `x",id.gt.0_${cursor.id}`])(
  '%s is no cursor',
  (raw) => expect(readCursor(raw)).toBeNull(),
);
