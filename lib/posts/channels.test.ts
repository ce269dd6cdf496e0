import { describe, expect, test } from 'vitest';
import { captionLength, captionRoom } from './channels';

const x = { caption_limit: 280, hashtag_limit: null, media_min: 0, media_max: 4, link_length: 23 };
const instagram = {
  caption_limit: 2200,
  hashtag_limit: 30,
  media_min: 1,
  media_max: 10,
  link_length: null,
};

describe('a caption', () => {
  test.each([
    ['plain words', 'Hello', x, 5],
    ['a long link, which X shortens', `See https://example.com/${'a'.repeat(100)}`, x, 27],
    ['the same link where nobody shortens it', 'https://a.io/b', instagram, 14],
    ['an emoji of two halves', '🌊', instagram, 1],
  ])('%s', (_, caption, limits, length) => {
    expect(captionLength(caption, limits)).toBe(length);
  });

  test('says what is left and what is too much', () => {
    const tags = Array.from({ length: 31 }, (_, i) => `#tag${i}`).join(' ');
    expect(captionRoom(tags, instagram)).toEqual({
      left: 2200 - tags.length,
      hashtags: 31,
      tooManyHashtags: true,
    });
  });
});
