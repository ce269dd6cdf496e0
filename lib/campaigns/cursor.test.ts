import { expect, test } from 'vitest';
import { readCursor, stretchesAfter, writeCursor, type Place } from './cursor';
import { OPEN_STATUSES } from './filters';

const id = '7d9f5f0e-3b1c-4d68-9f6f-2f6f1f1a2b3c';
const place: Place = { status: 'copy', key: '2026-11-20', id };

test('a cursor reads back as the place it was made from', () => {
  expect(readCursor(writeCursor(place), OPEN_STATUSES)).toEqual(place);
  expect(readCursor(writeCursor({ ...place, key: null }), OPEN_STATUSES)?.key).toBeNull();
});

test('a cursor that somebody wrote by hand is the first page', () => {
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const cursor of [
    undefined,
    'rubbish',
    forged({}),
    forged(['lost', null, id]),
    forged(['copy', '1") or true', id]),
    forged(['copy', null, 'id']),
  ]) {
    expect(readCursor(cursor, OPEN_STATUSES)).toBeNull();
  }
});

test('what has no date follows what has one, then come the later stages', () => {
  expect(stretchesAfter(place, 'due', ['strategy', 'copy', 'qa'])).toEqual([
    {
      statuses: ['copy'],
      from: '2026-11-20',
      or: `due_on.gt."2026-11-20",and(due_on.eq."2026-11-20",id.gt.${id})`,
    },
    { statuses: ['copy'], keyless: {} },
    { statuses: ['qa'] },
  ]);
  expect(stretchesAfter({ ...place, key: null }, 'send', ['copy'])).toEqual([
    { statuses: ['copy'], keyless: { after: id } },
  ]);
});

test('the newest come first', () => {
  expect(stretchesAfter({ ...place, key: '1182' }, 'newest', ['copy'])).toMatchObject([
    { from: '1182', or: expect.stringContaining('number.lt."1182"') },
  ]);
});
