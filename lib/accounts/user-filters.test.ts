import { expect, test } from 'vitest';
import { pageOf } from './user-filters';

const hundreds = Array.from({ length: 250 }, (_, index) => index + 1);

test.each([
  [undefined, 1, 100, undefined, 2],
  ['2', 101, 200, 1, 3],
  ['3', 201, 250, 2, undefined],
  ['99', 201, 250, 2, undefined],
  ['-1', 1, 100, undefined, 2],
  ['nonsense', 1, 100, undefined, 2],
])('page %s', (raw, from, to, before, after) => {
  const page = pageOf(hundreds, raw);
  expect(page).toMatchObject({ from, to, before, after });
  expect(page.shown[0]).toBe(from);
  expect(page.shown.at(-1)).toBe(to);
});

test('nobody is a page too', () =>
  expect(pageOf([], '4')).toMatchObject({ shown: [], before: undefined, after: undefined }));
