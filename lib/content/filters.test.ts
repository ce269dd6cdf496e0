import { expect, test } from 'vitest';
import { readShelfFilters, shelfHref } from './filters';

const FOLDER = '5d1b8a5e-1111-4222-8333-944455556666';
const read = (query: Record<string, string | string[]>) => readShelfFilters(query, ['maren']);

test('an address says the same again', () => {
  const at = `/team/content?client=maren&folder=${FOLDER}&kind=snippet&tag=launch&q=soft+words&away=1`;
  const query = Object.fromEntries(new URL(at, 'http://x').searchParams);
  expect(shelfHref(read(query))).toBe(at);
});

test.each([
  ['another’s client', { client: 'acme' }],
  ['a folder without a shelf', { folder: FOLDER }],
  ['a folder that is none', { client: 'acme', folder: 'x' }],
  ['a kind that is none', { kind: 'novel' }],
  ['calls that nobody searched', { kind: 'call' }],
  ['two of one', { client: ['maren', 'maren'], tag: ['a', 'b'] }],
])('%s is left out', (_what, query) => expect(shelfHref(read(query))).toBe('/team/content'));

test('calls are found with words', () => {
  expect(shelfHref(read({ q: 'refill', kind: 'call' }))).toBe('/team/content?kind=call&q=refill');
});

test('leaving a shelf leaves its folder', () => {
  const there = read({ client: 'maren', folder: FOLDER });
  expect(shelfHref(there, { shelf: undefined })).toBe('/team/content');
});
