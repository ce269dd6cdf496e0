import { expect, test } from 'vitest';
import { piecesOf } from './marks';

const found = (text: string) => text.replaceAll('[', '\u0002').replaceAll(']', '\u0003');
const shown = (text: string) =>
  piecesOf(found(text)).map(({ text: words, marked }) => (marked ? `*${words}*` : words));

test.each([
  ['', []],
  ['nothing', ['nothing']],
  ['[Refills] first', ['*Refills*', ' first']],
  ['say [it] [once]', ['say ', '*it*', ' ', '*once*']],
  ['<b>[x]</b>', ['<b>', '*x*', '</b>']],
  ['a [mark that never ends', ['a ', '*mark that never ends*']],
])('%j', (text, pieces) => expect(shown(text)).toEqual(pieces));
