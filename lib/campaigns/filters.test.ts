import { describe, expect, test } from 'vitest';
import { containing, filtersQuery, isFiltered, parseFilters, shownStatuses } from './filters';

const person = '7d9f5f0e-3b1c-4d68-9f6f-2f6f1f1a2b3c';

describe('the address of the list of campaigns', () => {
  test('says nothing when nothing was chosen', () => {
    expect(filtersQuery(parseFilters({}))).toBe('');
  });

  test('reads back what it wrote', () => {
    const params = {
      view: 'mine',
      client: 'tarn-outdoor',
      assignee: person,
      status: 'copy,qa',
      priority: 'urgent',
      label: 'black friday',
      from: '2026-11-01',
      to: '2026-11-30',
      q: '100% wool_care',
      sort: 'send',
      fold: 'strategy',
    };
    const filters = parseFilters(params);
    const query = new URLSearchParams(filtersQuery(filters));
    expect(Object.fromEntries(query)).toEqual(params);
  });

  test('drops what makes no sense', () => {
    const filters = parseFilters({
      view: 'everything',
      assignee: ['x', "1' or '1'='1"],
      status: 'copy,lost',
      from: '2026-13-01',
      sort: ['title', 'send'],
      after: 'a b',
      q: '\u0000 ',
    });
    expect(filters).toMatchObject({ view: 'open', assignees: [], statuses: ['copy'], sort: 'due' });
    expect([filters.from, filters.after, filters.q]).toEqual([undefined, undefined, undefined]);
  });

  test('starts at the first page when a filter changes', () => {
    const filters = parseFilters({ after: 'abc', q: 'wool' });
    expect(filtersQuery(filters, { q: undefined })).toBe('');
    expect(filtersQuery(filters, { after: 'def' })).toBe('?q=wool&after=def');
  });

  test('keeps its filters beside an open campaign', () => {
    expect(filtersQuery(parseFilters({ q: 'wool' }), { open: person })).toBe(
      `?q=wool&open=${person}`,
    );
  });
});

test('a view shows open stages; this week also what was sent; chosen stages win', () => {
  expect(shownStatuses(parseFilters({}))).not.toContain('sent');
  expect(shownStatuses(parseFilters({ view: 'week' }))).toContain('sent');
  expect(shownStatuses(parseFilters({ status: 'cancelled' }))).toEqual(['cancelled']);
});

test('a sort order and folded groups are no filters', () => {
  expect(isFiltered(parseFilters({ sort: 'send', fold: 'copy', view: 'late' }))).toBe(false);
  expect(isFiltered(parseFilters({ priority: 'low' }))).toBe(true);
});

test('what a person types is no wildcard', () => {
  expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
});
