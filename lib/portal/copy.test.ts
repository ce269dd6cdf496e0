import { expect, test } from 'vitest';
import { changedPlaces, copyLines, wordDiff } from './copy';

const text = (value: string) => ({ type: 'text', text: value });

test('a document is read line by line, lists included', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Early access')] },
      {
        type: 'paragraph',
        content: [text('No code '), { ...text('needed'), marks: [{ type: 'bold' }] }],
      },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [text('Refills')] }] },
        ],
      },
    ],
  };
  expect(copyLines(doc)).toEqual([
    { kind: 'heading', text: 'Early access' },
    { kind: 'text', text: 'No code needed' },
    { kind: 'item', text: 'Refills' },
  ]);
});

test('what is no document has no lines', () => {
  expect(copyLines(null)).toEqual([]);
  expect(copyLines({ content: 'x' })).toEqual([]);
});

test('words changed in a row are shown as one passage', () => {
  expect(wordDiff('30% off, for our list only', '30% off the full routine')).toEqual([
    { text: '30% off', kind: 'same' },
    { text: ', for our list only', kind: 'removed' },
    { text: ' the full routine', kind: 'added' },
  ]);
});

test('changes are shown word by word and counted by place', () => {
  const passages = wordDiff('Use code EARLY30 today', 'No code needed today');
  expect(passages.filter(({ kind }) => kind === 'removed').map(({ text: value }) => value)).toEqual(
    ['Use', 'EARLY30'],
  );
  expect(passages.filter(({ kind }) => kind === 'added').map(({ text: value }) => value)).toEqual([
    'No',
    'needed',
  ]);
  expect(changedPlaces(passages)).toBe(2);
  expect(changedPlaces(wordDiff('same', 'same'))).toBe(0);
});

test('a long text written anew is one out and one in, at once', () => {
  const words = (letter: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`).join(' ');
  expect(wordDiff(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
