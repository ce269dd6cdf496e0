import { describe, expect, test } from 'vitest';
import { postFilterHref, readPostFilters } from './filters';

const read = (query: Record<string, string | string[]>) =>
  readPostFilters(query, ['maren'], '2026-11');

describe('the filters of the posts', () => {
  test('come back from the address they make', () => {
    const filters = { month: '2026-12', view: 'client', client: 'maren', channel: 'x' } as const;
    const address = new URL(postFilterHref(filters, {}), 'http://here');
    expect(read(Object.fromEntries(address.searchParams))).toEqual(filters);
  });

  test.each([
    ['a month that is none', { month: '2026-13' }],
    ['a view that is none', { view: 'toString' }],
    ['somebody else’s client', { client: 'acme' }],
    ['a network twice', { channel: ['x', 'x'] }],
  ])('%s is left out', (_, query) => {
    expect(read(query)).toEqual({ month: '2026-11', view: 'all' });
  });
});
