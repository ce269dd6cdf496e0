import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, member, must } from './clients.ts';

let ada: Member;
let tag: string;

const SHELF = [
  {
    name: 'Blue lamp',
    rank: 1,
    tags: ['light', 'blue'],
    open: true,
    facts: { size: 's' },
    span: '[1,5)',
  },
  {
    name: 'Red lamp',
    rank: 2,
    tags: ['light', 'red'],
    open: false,
    facts: { size: 'm' },
    span: '[5,9)',
  },
  {
    name: 'Green chair',
    rank: 3,
    tags: ['seat'],
    open: null,
    facts: { size: 'm' },
    span: '[8,20)',
  },
  { name: '100% wool, (new)', rank: null, tags: [], open: true, facts: {}, span: null },
];

beforeAll(async () => {
  ada = await member();
  tag = ada.id;
  must(
    await ada.client
      .from('contract_things')
      .insert(SHELF.map((one) => ({ ...one, owner_id: ada.id, day: '2026-01-01' })))
      .select('id'),
  );
});

const things = () =>
  ada.client.from('contract_things').select('name').eq('owner_id', tag).order('rank');
type Query = ReturnType<typeof things>;

const CASES: [string, (query: Query) => Query, number[]][] = [
  ['eq', (q) => q.eq('name', 'Red lamp'), [1]],
  ['neq', (q) => q.neq('rank', 2), [0, 2]],
  ['gt and lte', (q) => q.gt('rank', 1).lte('rank', 3), [1, 2]],
  ['gte and lt', (q) => q.gte('rank', 1).lt('rank', 2), [0]],
  ['in with signs', (q) => q.in('name', ['Blue lamp', '100% wool, (new)']), [0, 3]],
  ['is null', (q) => q.is('rank', null), [3]],
  ['is true', (q) => q.is('open', true), [0, 3]],
  ['like', (q) => q.like('name', '%lamp'), [0, 1]],
  ['ilike', (q) => q.ilike('name', '%LAMP'), [0, 1]],
  ['not', (q) => q.not('name', 'ilike', '%lamp'), [2, 3]],
  ['not null', (q) => q.not('rank', 'is', null), [0, 1, 2]],
  ['or', (q) => q.or('rank.gt.2,name.ilike.*blue*'), [0, 2]],
  ['and in or', (q) => q.or('and(rank.gt.1,open.is.false),rank.is.null'), [1, 3]],
  ['contains in a list', (q) => q.contains('tags', ['light', 'red']), [1]],
  ['contained by', (q) => q.containedBy('tags', ['seat', 'x']), [2, 3]],
  ['overlaps', (q) => q.overlaps('tags', ['seat', 'blue']), [0, 2]],
  ['contains in json', (q) => q.contains('facts', { size: 'm' }), [1, 2]],
  ['a path in json', (q) => q.eq('facts->>size', 's'), [0]],
  ['range overlaps', (q) => q.overlaps('span', '[4,6)'), [0, 1]],
  ['range greater', (q) => q.rangeGt('span', '[1,5)'), [1, 2]],
  ['text search', (q) => q.textSearch('search', 'lamps', { config: 'english' }), [0, 1]],
  [
    'web search',
    (q) => q.textSearch('search', 'lamp -red', { type: 'websearch', config: 'english' }),
    [0],
  ],
];

describe('filters', () => {
  test.each(CASES)('%s', async (_, narrow, expected) => {
    const found = must(await narrow(things()));
    expect(found.map((one) => one.name)).toEqual(expected.map((index) => SHELF[index]?.name));
  });
});

describe('order, pages and counts', () => {
  test('descending, nulls first, limited', async () => {
    const { data } = await ada.client
      .from('contract_things')
      .select('rank')
      .eq('owner_id', tag)
      .order('rank', { ascending: false, nullsFirst: true })
      .limit(2);
    expect(data).toEqual([{ rank: null }, { rank: 3 }]);
  });

  test('a page with the exact count is 206', async () => {
    const page = await ada.client
      .from('contract_things')
      .select('rank', { count: 'exact' })
      .eq('owner_id', tag)
      .order('rank')
      .range(1, 2);
    expect(page).toMatchObject({ status: 206, count: 4, data: [{ rank: 2 }, { rank: 3 }] });
  });

  test('a page behind the end is PGRST103', async () => {
    const { error, status } = await ada.client
      .from('contract_things')
      .select('rank', { count: 'exact' })
      .eq('owner_id', tag)
      .range(10, 20);
    expect([status, error?.code]).toEqual([416, 'PGRST103']);
  });

  test('head gives the count alone', async () => {
    const { count, data } = await ada.client
      .from('contract_things')
      .select('id', { count: 'exact', head: true })
      .eq('owner_id', tag);
    expect([count, data]).toEqual([4, null]);
  });

  test('csv', async () => {
    const { data } = await ada.client
      .from('contract_things')
      .select('rank,name')
      .eq('rank', 1)
      .eq('owner_id', tag)
      .csv();
    expect(data).toBe('rank,name\n1,"Blue lamp"');
  });

  test('single on none is PGRST116, maybeSingle is null', async () => {
    const none = () =>
      ada.client.from('contract_things').select('id').eq('owner_id', tag).eq('rank', 99);
    expect((await none().single()).error?.code).toBe('PGRST116');
    expect(await none().maybeSingle()).toMatchObject({ data: null, error: null });
  });
});
