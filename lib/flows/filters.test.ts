import { expect, test } from 'vitest';
import { flowsHref, readFlowFilters, readPlace, shownStatuses, writePlace } from './filters';

const slugs = ['maren', 'tarn-outdoor'];
const ID = '5f0c9a2e-1111-4222-8333-944455556666';
const AT = '2026-11-20T09:00:00+00:00';

test('what the address says that does not exist is left out', () => {
  const query = {
    view: 'sideways',
    client: 'nobody',
    trigger: 'list',
    status: 'sent',
    q: ' a\u0000b ',
  };
  expect(readFlowFilters(query, slugs)).toEqual({
    view: 'open',
    client: undefined,
    trigger: 'list',
    status: undefined,
    q: 'a b',
    after: undefined,
  });
});

test('a changed filter begins at the first page again', () => {
  const filters = readFlowFilters({ client: 'maren', view: 'live', after: 'x' }, slugs);
  expect(flowsHref(filters)).toBe('/team/flows?view=live&client=maren');
  expect(flowsHref(filters, { after: 'y' })).toBe('/team/flows?view=live&client=maren&after=y');
  expect(flowsHref(filters, { view: 'open', client: undefined })).toBe('/team/flows');
});

test('a chosen stage is the only one shown', () => {
  expect(shownStatuses({ view: 'open', status: 'qa' })).toEqual(['qa']);
  expect(shownStatuses({ view: 'live' })).toEqual(['live', 'paused']);
});

test('a place survives the address, and no other text is one', () => {
  const place = { order: 3, at: AT, id: ID };
  expect(readPlace(writePlace(place), ['qa'])).toEqual(place);
  expect(readPlace(writePlace(place), ['live'])).toBeNull();
  for (const odd of [undefined, '', '3_', `3_${AT}`, `x_${AT}_${ID}`, `3_${AT}_${ID}),or(1`])
    expect(readPlace(odd, ['qa'])).toBeNull();
});
