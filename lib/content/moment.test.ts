import { expect, test } from 'vitest';
import { momentOf } from './moment';

test.each([
  [0, '0:00'],
  [61_500, '1:01'],
  [3_729_000, '1:02:09'],
])('%d ms reads %s', (ms, words) => expect(momentOf(ms)).toBe(words));
