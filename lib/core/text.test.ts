import { describe, expect, test } from 'vitest';
import { text } from './text';

const messages = (value: unknown, max = 20, min = 0) =>
  text(max, min)
    .safeParse(value)
    .error?.issues.map(({ message }) => message);

describe('text that a person typed', () => {
  test.each([
    ['  Winter sale \n', 'Winter sale'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['Zoë 🐕‍🦺 שלום', 'Zoë 🐕‍🦺 שלום'],
    ['<img onerror=x>', '<img onerror=x>'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(text(60).parse(typed)).toBe(kept);
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\ud800b', '\udc00'])(
    '%j is refused: it can neither be stored nor shown',
    (typed) => {
      expect(messages(typed)).toEqual(['This contains characters that cannot be used.']);
    },
  );

  test('too long is refused with the limit in words', () => {
    expect(messages('x'.repeat(10_001), 10_000)).toEqual(['At most 10,000 characters.']);
    expect(messages('x'.repeat(10_000), 10_000)).toBeUndefined();
  });

  test('spaces alone are nothing', () => {
    expect(messages('   \n', 20, 1)).toEqual(['This is needed.']);
    expect(messages(' ab ', 20, 3)).toEqual(['At least 3 characters.']);
  });

  test.each([undefined, null, 5, ['a'], { a: 1 }])('%j is no text', (value) => {
    expect(text(20).safeParse(value).success).toBe(false);
  });
});
