import { expect, test } from 'vitest';
import { fileFacts, titleOf } from './library-kinds';

test.each([
  ['application/pdf', 1_240_000, 'PDF, 1.2 MB'],
  ['image/png', 8_400, 'PNG, 8 KB'],
  ['image/webp', 12, 'WebP, 1 KB'],
  ['image/jpeg', 980_000, 'JPEG, 1.0 MB'],
])('%s of %d bytes reads %s', (mime, bytes, words) => {
  expect(fileFacts({ mime, bytes })).toBe(words);
});

test.each([
  ['brand-book_2026.pdf', 'brand book 2026'],
  ['Terms.PDF', 'Terms'],
  ['.pdf', '.pdf'],
])('%s is called %s', (name, title) => expect(titleOf(name)).toBe(title));
