import { expect, test } from 'vitest';
import { tagList } from './tags';

test('tags are small, trimmed and each once', () => {
  expect(tagList.parse(' Launch, launch ,, Black Friday ')).toEqual(['launch', 'black friday']);
  expect(tagList.parse('')).toEqual([]);
});

test('a tag too long, or too many of them, are refused', () => {
  expect(tagList.safeParse('x'.repeat(41)).success).toBe(false);
  const many = Array.from({ length: 13 }, (_, index) => `tag ${index}`).join(',');
  expect(tagList.safeParse(many).success).toBe(false);
});
