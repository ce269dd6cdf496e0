import { expect, test } from 'vitest';
import { coloursOf } from './colours';

test.each([
  ['Plum #6B3B54 and sand #e8d9c5, plum again: #6b3b54.', ['#6b3b54', '#e8d9c5']],
  ['Short: #fff', ['#fff']],
  ['Not #12 or #12345 or #1234567, not &#160; and not C#abc', []],
  ['', []],
])('%j', (text, colours) => expect(coloursOf(text)).toEqual(colours));
