import { expect, test } from 'vitest';
import { closeUp, compareWords, hasChanged } from './compare';

test('a changed word is removed and added, and the rest stays', () => {
  expect(compareWords('Use code EARLY30 today.', 'Use code LATE20 today.')).toEqual([
    { kind: 'same', text: 'Use code ' },
    { kind: 'removed', text: 'EARLY30' },
    { kind: 'added', text: 'LATE20' },
    { kind: 'same', text: ' today.' },
  ]);
});

test('several changed words in a row read as one change', () => {
  expect(
    compareWords('30% off for our list only', '30% off the full routine, refills included'),
  ).toEqual([
    { kind: 'same', text: '30% off ' },
    { kind: 'removed', text: 'for our list only' },
    { kind: 'added', text: 'the full routine, refills included' },
  ]);
});

test('nothing changed when both versions say the same', () => {
  expect(hasChanged(compareWords('Quiet tone.', 'Quiet tone.'))).toBe(false);
  expect(hasChanged(compareWords('', 'Quiet tone.'))).toBe(true);
});

test('a long stretch that stayed the same is shortened, a change never', () => {
  const long = 'word '.repeat(200);
  const [first, second] = closeUp(compareWords(long, `${long}new`));
  expect(first?.text.length).toBeLessThan(200);
  expect(first?.text.startsWith('…')).toBe(true);
  expect(second).toEqual({ kind: 'added', text: 'new' });
});

test('a long text written anew is one out and one in, at once', () => {
  const words = (letter: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`).join(' ');
  expect(compareWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});
