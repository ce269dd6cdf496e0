import { expect, test } from 'vitest';
import { copyDocument, documentText, readDocument } from './document';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const words = (text: string, ...marks: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});

test('a document becomes plain words, a block to a line', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [words('refills')] }] };
  const body = readDocument(
    doc(words('Quietly.'), { type: 'horizontalRule' }, list, { type: 'paragraph' }),
  );
  expect(documentText(body)).toBe('Quietly.\n• refills\n');
});

test.each(['https://maren.test/x', 'mailto:care@maren.test'])('a link may go to %s', (href) => {
  expect(
    copyDocument.safeParse(doc(words('Shop', { type: 'link', attrs: { href } }))).success,
  ).toBe(true);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://x\u0000'])(
  'a link may not go to %j',
  (href) => {
    expect(
      copyDocument.safeParse(doc(words('Shop', { type: 'link', attrs: { href } }))).success,
    ).toBe(false);
  },
);

test('a node the editor does not have is refused, and shown as nothing', () => {
  expect(copyDocument.safeParse(doc({ type: 'image', attrs: { src: 'x' } })).success).toBe(false);
  expect(readDocument(doc({ type: 'image' })).content).toEqual([]);
});
