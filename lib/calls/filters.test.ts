import { describe, expect, test } from 'vitest';
import { callFilterHref, readCallFilters } from './filters';

const read = (query: Record<string, string | string[]>) => readCallFilters(query, ['maren']);
const after = { at: '2026-11-20T10:00:00Z', id: 'a3bb189e-8bf9-5888-9912-ace4e6543002' };

describe('the filters of the calls', () => {
  test('come back from the address they make', () => {
    const filters = { client: 'maren', q: 'refills & rain' };
    const address = new URL(callFilterHref(filters), 'http://here');
    expect(read(Object.fromEntries(address.searchParams))).toEqual(filters);
  });

  test('a place in the list is kept, and given up as soon as a filter changes', () => {
    const address = new URL(callFilterHref({ client: 'maren' }, { after }), 'http://here');
    expect(read(Object.fromEntries(address.searchParams))).toEqual({ client: 'maren', after });
    expect(callFilterHref({ client: 'maren', after }, { q: 'x' })).toBe(
      '/team/calls?client=maren&q=x',
    );
  });

  test.each([
    ['somebody else’s client', { client: 'acme' }],
    ['words that are none', { q: '   ' }],
    ['words twice', { q: ['a', 'b'] }],
    ['a place that is none', { after: 'yesterday' }],
  ])('%s is left out', (_, query) => expect(read(query)).toEqual({}));

  test('a search shows the best, not a page further on', () => {
    expect(read({ q: 'x', after: `${after.at}_${after.id}` })).toEqual({ q: 'x' });
  });
});
