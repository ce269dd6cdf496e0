import { expect, test } from 'vitest';
import { byMonth, kindsOf, sourcesOf, type Sum, totalsOf } from './results';

const sum = (over: Partial<Sum>): Sum => ({
  month: '2026-11',
  kind: 'campaign',
  approved: 0,
  sent: 0,
  earned: 0,
  sources: null,
  windows: null,
  synced_at: null,
  ...over,
});

const sums = [
  sum({ approved: 3, sent: 2, earned: 500 }),
  sum({ month: '2026-10', approved: 1, sent: 1, earned: 70 }),
  sum({ kind: 'post', approved: 4, sent: 1 }),
];

test('totals are of everything, of one kind, of one month', () => {
  expect(totalsOf(sums, null)).toEqual({ approved: 8, sent: 4, earned: 570 });
  expect(totalsOf(sums, 'campaign')).toEqual({ approved: 4, sent: 3, earned: 570 });
  expect(totalsOf(sums, null, '2026-11')).toEqual({ approved: 7, sent: 3, earned: 500 });
  expect(totalsOf(sums, 'flow')).toEqual({ approved: 0, sent: 0, earned: 0 });
});

test('only kinds there is something of are offered, in their order', () => {
  expect(kindsOf(sums.toReversed())).toEqual(['campaign', 'post']);
});

test('a month is the client’s own, and stays in the order of the list', () => {
  const rows = [{ happened_at: '2026-11-01T01:00:00Z' }, { happened_at: '2026-10-31T23:30:00Z' }];
  expect(byMonth(rows, 'Europe/London').map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
  expect(byMonth(rows, 'Europe/Copenhagen').map(({ month }) => month)).toEqual(['2026-11']);
});

test('figures name every source they come from, and those without figures name none', () => {
  const given = sum({
    sources: ['klaviyo_api', 'klaviyo_csv'],
    windows: ['5 days'],
    synced_at: '2026-11-02T08:00:00Z',
  });
  expect(sourcesOf([given, ...sums], null)).toHaveLength(2);
  expect(sourcesOf([given], 'post')).toEqual([]);
});
