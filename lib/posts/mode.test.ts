import { expect, test } from 'vitest';
import { offeredPostMoves, type PostMode } from './mode';
import type { PostStatus } from './status';

const manager = (permission: string) => permission !== 'system';
const writer = (permission: string) => permission === 'posts.manage';

test.each<[PostMode, PostStatus, PostStatus[]]>([
  ['client', 'draft', ['internal_review']],
  ['client', 'internal_review', ['client_review', 'rejected', 'draft']],
  ['client', 'client_review', ['internal_review']],
  ['optional', 'internal_review', ['client_review', 'rejected', 'draft']],
  ['optional', 'client_review', ['internal_review', 'approved']],
  ['internal', 'draft', ['internal_review']],
  ['internal', 'internal_review', ['approved', 'rejected', 'draft']],
  ['none', 'draft', ['approved', 'internal_review']],
  ['none', 'internal_review', ['approved', 'rejected', 'draft']],
  ['none', 'approved', ['scheduled', 'published']],
])('where the mode is %s, a post at %s goes to %j', (mode, status, moves) => {
  expect(offeredPostMoves(status, mode, manager)).toEqual(moves);
});

test('whoever may not review passes nothing inside', () => {
  expect(offeredPostMoves('internal_review', 'internal', writer)).toEqual(['rejected', 'draft']);
});
