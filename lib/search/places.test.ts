import { expect, test } from 'vitest';
import { toHits } from './places';

const found = { id: 'i', title: 'Spring', context: 'Maren', address: '7' };

test('what was found leads to its page', () => {
  expect(toHits([{ ...found, kind: 'campaign' }])).toEqual([
    {
      id: 'i',
      subject: 'campaign',
      kind: 'Campaign',
      title: 'C-7 Spring',
      context: 'Maren',
      href: '/team/campaigns/7',
      home: '/team/campaigns',
    },
  ]);
});

test.each(['unicorn', 'toString', '__proto__'])('a %s has no page', (kind) => {
  expect(toHits([{ ...found, kind }])).toEqual([]);
});
