import { describe, expect, test } from 'vitest';
import { WishedWork } from './schema';

const id = '7d9f5f0e-3b1c-4d68-9f6f-2f6f1f1a2b3c';
const wish = (more: Record<string, unknown>) =>
  WishedWork.safeParse({ requestId: id, clientId: id, kind: 'campaign', title: 'Please', ...more });
const problems = (more: Record<string, unknown>) =>
  wish(more).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a wish', () => {
  test('keeps the answers its kind asks for, and no others', () => {
    expect(
      wish({ goal: 'Sell', channel: 'sms', hypothesis: 'x', audience: '' }).data?.answers,
    ).toEqual({ goal: 'Sell', channel: 'sms' });
  });

  test.each([
    ['a flow says when it starts', { kind: 'flow' }, ['trigger']],
    ['a test says what it believes', { kind: 'test', hypothesis: ' ' }, ['hypothesis']],
    ['a choice is one of those offered', { channel: 'pigeon' }, ['channel']],
    ['a link is a link', { kind: 'design', link: 'javascript:alert(1)' }, ['link']],
    ['a number of mails is small', { kind: 'flow', trigger: 'lapsed', emails: '99' }, ['emails']],
    ['a title is needed', { title: '  ' }, ['title']],
    ['a day is to come', { desiredOn: '2020-01-01' }, ['desiredOn']],
    ['ten files are enough', { files: Array.from({ length: 11 }, () => id) }, ['files']],
  ])('%s', (_, more, paths) => expect(problems(more)).toEqual(paths));

  test('something else asks nothing more', () => {
    expect(wish({ kind: 'other' }).data?.answers).toEqual({});
  });
});
