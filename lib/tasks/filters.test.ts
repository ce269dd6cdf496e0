import { describe, expect, test } from 'vitest';
import { filtersQuery, parseFilters } from './filters';

const person = '7d9f5f0e-3b1c-4d68-9f6f-2f6f1f1a2b3c';

describe('the address of a list of tasks', () => {
  test('starts with one’s own', () => {
    expect(parseFilters({})).toEqual({ view: 'mine' });
    expect(filtersQuery({ view: 'mine' })).toBe('');
  });

  test('says again what it was read from', () => {
    const address = { view: 'all', client: 'maren', person, q: 'shots' };
    expect(filtersQuery(parseFilters(address))).toBe(
      `?view=all&client=maren&person=${person}&q=shots`,
    );
  });

  test.each([
    { view: 'everything' },
    { client: '../x' },
    { person: 'me' },
    { q: '\u0000' },
    { after: '"' },
  ])('leaves out what makes no sense: %j', (wrong) => {
    expect(parseFilters(wrong)).toEqual({ view: 'mine' });
  });

  test('a changed filter starts at the first page', () => {
    const filters = parseFilters({ after: `2026-11-20_${person}` });
    expect(filters.after).toBeDefined();
    expect(filtersQuery(filters, { view: 'late' })).toBe('?view=late');
  });
});
