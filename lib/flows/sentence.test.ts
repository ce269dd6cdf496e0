import { expect, test } from 'vitest';
import { flowSentence } from './sentence';

const did = (verb: string, detail: Record<string, unknown>) => flowSentence({ verb, detail }).did;

test.each([
  ['moved', { from: 'strategy', to: 'making' }, 'began the making'],
  ['moved', { from: 'qa', to: 'client_approval' }, 'sent it to the client'],
  ['moved', { from: 'approved', to: 'client_approval' }, 'changed it, so the client decides again'],
  ['moved', { from: 'client_approval', to: 'making' }, 'asked for another order'],
  ['moved', { from: 'approved', to: 'live' }, 'switched it on'],
  ['moved', { from: 'paused', to: 'live' }, 'switched it on again'],
  ['moved_message', { from: 'copy', to: 'design', step: 'Hello' }, 'moved “Hello” to design'],
  ['moved_message', { from: 'client_approval', to: 'approved', step: 'Hello' }, 'approved “Hello”'],
  [
    'moved_message',
    { from: 'client_approval', to: 'copy', step: 'Hello' },
    'asked for a change to the copy of “Hello”',
  ],
  ['saved_copy', { version: 2, step: 'Hello' }, 'saved copy v2 of “Hello”'],
  ['pinned', { version: 2, pin: 1 }, 'pinned design v2'],
  ['removed_step', { step: '', kind: 'delay' }, 'removed wait'],
  ['klaviyo_failed', { reason: 'No list' }, 'could not switch it on in Klaviyo'],
  ['something_new', {}, 'something new'],
])('%s %o', (verb, detail, words) => {
  expect(did(verb, detail)).toBe(words);
});

test('a reason is kept beside it, and a detail of another shape breaks nothing', () => {
  const detail = { from: 'live', to: 'paused', reason: 'Out of stock' };
  expect(flowSentence({ verb: 'moved', detail })).toEqual({
    did: 'paused it',
    reason: 'Out of stock',
  });
  expect(flowSentence({ verb: 'moved_message', detail: 'odd' }).did).toMatch(/a message/);
});
