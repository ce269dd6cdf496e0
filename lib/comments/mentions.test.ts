import { expect, test } from 'vitest';
import { insertMention, mentionedIn, termAt } from './mentions';

const people = [
  { id: 'priya', name: 'Priya Nair' },
  { id: 'dele', name: 'Dele Adeyemi' },
];

test.each([
  ['Could you, @Pri', 'Pri'],
  ['@', ''],
  ['@Priya Na', 'Priya Na'],
  ['write to care@maren.test', null],
  ['nobody here', null],
  ['@Priya Nair has it', null],
])('in %j somebody is looking for %j', (text, term) => {
  expect(termAt(text, text.length)).toBe(term);
});

test('the chosen name replaces what was typed, and the caret follows it', () => {
  expect(insertMention('Hi @Pri, look', 7, 'Priya Nair')).toEqual({
    text: 'Hi @Priya Nair , look',
    caret: 15,
  });
});

test('only names that still stand in the text are mentioned', () => {
  expect(mentionedIn('@Priya Nair please', people)).toEqual(['priya']);
  expect(mentionedIn('Priya Nair please', people)).toEqual([]);
});
