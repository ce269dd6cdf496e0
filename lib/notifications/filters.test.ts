import { expect, test } from 'vitest';
import { inboxHref, readFilters } from './filters';

test('the inbox without an address part is the inbox', () => {
  expect(readFilters({})).toEqual({ show: 'inbox', event: null });
  expect(inboxHref({ show: 'inbox', event: null })).toBe('/team/inbox');
});

test('a filter goes into the address and comes back', () => {
  const filters = { show: 'snoozed', event: 'mention' } as const;
  const url = new URL(inboxHref(filters, 'x|y'), 'http://a');
  expect(readFilters(Object.fromEntries(url.searchParams))).toEqual(filters);
  expect(url.searchParams.get('after')).toBe('x|y');
});

test.each([{ show: 'toString' }, { event: '__proto__' }, { show: ['unread', 'inbox'] }])(
  'what it does not know is left out: %o',
  (query) => expect(readFilters(query)).toEqual({ show: 'inbox', event: null }),
);
