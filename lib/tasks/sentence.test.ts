import { expect, test } from 'vitest';
import { taskSentence } from './sentence';

const nameOf = () => 'Priya Nair';

test.each([
  ['moved', { from: 'open', to: 'done' }, 'did the task'],
  ['moved', { from: 'done', to: 'open' }, 'opened the task again'],
  ['moved', { from: 'open', to: 'nowhere' }, 'moved the task'],
  ['assigned', { userId: 'x' }, 'gave the task to Priya Nair'],
  ['rescheduled', { from: null, to: '2026-11-21' }, 'moved the due date to Tomorrow'],
  ['rescheduled', { from: '2026-11-21', to: null }, 'took away the due date'],
  ['something_new', {}, 'something new'],
])('%s %j is told as "%s"', (verb, detail, said) => {
  expect(taskSentence({ verb, detail }, nameOf, '2026-11-20')).toBe(said);
});
