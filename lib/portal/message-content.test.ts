import { expect, test } from 'vitest';
import { messageWords } from './message-content';

const body = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello.' }] }],
};

test('the words of a message are those that were put before the client', () => {
  const content = {
    channel: 'email',
    sender: ['Maren', 'hello@maren.test'],
    copy: ['Hi', '', body],
    design: null,
  };
  expect(messageWords(content)).toEqual({
    from: 'Maren <hello@maren.test>',
    subject: 'Hi',
    preview: '',
    lines: [{ kind: 'text', text: 'Hello.' }],
  });
});

test('one without copy has no lines, and what was not kept has no words', () => {
  expect(messageWords({ sender: ['Maren', ''], copy: null })).toMatchObject({
    from: 'Maren',
    lines: [],
  });
  expect(messageWords(undefined)).toBeNull();
  expect(messageWords({ sender: 'Maren' })).toBeNull();
});
