import { describe, expect, test } from 'vitest';
import { pictureOf, sameMedia, sameVersion } from './versions';

const picture = (id: string, alt = '', mime = 'image/png') => ({ id, alt, mime });
const post = (caption: string, ...media: ReturnType<typeof picture>[]) => ({ caption, media });

describe('what is pinned on', () => {
  test('is the first picture', () => {
    expect(pictureOf(post('', picture('a'), picture('b')))?.id).toBe('a');
  });
  test('is nothing where the first is no picture, or none is there', () => {
    expect(pictureOf(post('', picture('a', '', 'video/mp4'), picture('b')))).toBeNull();
    expect(pictureOf(post('Words'))).toBeNull();
  });
});

describe('two versions', () => {
  const one = post('Words', picture('a'), picture('b'));
  test('are the same with the same words and pictures', () => {
    expect(sameVersion(one, post('Words', picture('a'), picture('b')))).toBe(true);
  });
  test.each([
    ['in another order', post('Words', picture('b'), picture('a'))],
    ['described otherwise', post('Words', picture('a', 'A jar'), picture('b'))],
    ['with one less', post('Words', picture('a'))],
  ])('differ %s', (_, other) => {
    expect(sameMedia(one, other)).toBe(false);
    expect(sameVersion(one, other)).toBe(false);
  });
  test('differ in their words alone', () => {
    const other = post('Others', ...one.media);
    expect(sameMedia(one, other)).toBe(true);
    expect(sameVersion(one, other)).toBe(false);
  });
});
