import { expect, test } from 'vitest';
import { flowWorkOf } from './flow-work';

const step = (id: string, status: 'copy' | 'design' | 'qa' | 'approved' | null) => ({
  id,
  kind: status ? ('email' as const) : ('delay' as const),
  name: status ? id : '',
  status,
  stage_since: '2026-11-20T09:00:00Z',
});

const flow = (
  status: 'strategy' | 'making' | 'qa' | 'client_approval' | 'approved',
  steps: ReturnType<typeof step>[],
) => ({ id: 'f', client_id: 'c', title: 'Welcome', status, due_on: null, steps });

const desks = (one: ReturnType<typeof flow>) =>
  flowWorkOf(one).map(({ stage, duty, title, href }) => [stage, duty, title, href]);

test('while it is made, each message lies on its own desk', () => {
  const made = flow('making', [step('Hello', 'copy'), step('w', null), step('Story', 'design')]);
  expect(desks(made)).toEqual([
    ['copy', 'copywriter', 'Hello', '/team/flows/f/steps/Hello'],
    ['design', 'designer', 'Story', '/team/flows/f/steps/Story'],
  ]);
});

test('a plan is the strategist’s as a whole, and its messages are nobody’s yet', () => {
  expect(desks(flow('strategy', [step('Hello', 'copy')]))).toEqual([
    ['strategy', 'strategist', 'Welcome', '/team/flows/f'],
  ]);
});

test('in QA it is checked as a whole', () => {
  expect(desks(flow('qa', [step('Hello', 'qa'), step('Story', 'qa')]))).toEqual([
    ['qa', 'strategist', 'Welcome', '/team/flows/f'],
  ]);
});

test('what the client sent back lies on its desk again', () => {
  expect(
    desks(flow('client_approval', [step('Hello', 'copy'), step('Story', 'approved')])),
  ).toEqual([['copy', 'copywriter', 'Hello', '/team/flows/f/steps/Hello']]);
});

test('what is approved waits for the implementor', () => {
  expect(desks(flow('approved', [step('Hello', 'approved')]))).toEqual([
    ['approved', 'implementor', 'Welcome', '/team/flows/f'],
  ]);
});
