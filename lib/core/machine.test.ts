import { describe, expect, test } from 'vitest';
import { movesFor, type Machine } from './machine';

type Status = 'draft' | 'review' | 'sent';

const machine: Machine<Status> = {
  draft: { review: ['posts.write', 'posts.manage'], sent: ['system'] },
  review: { draft: ['posts.manage'], sent: ['posts.send'] },
  sent: {},
};
const holding =
  (...permissions: string[]) =>
  (permission: string) =>
    permissions.includes(permission);

describe('what is offered', () => {
  test('is every move one of whose permissions is held', () => {
    expect(movesFor(machine, 'draft', holding('posts.write'))).toEqual(['review']);
    expect(movesFor(machine, 'draft', holding('posts.manage'))).toEqual(['review']);
    expect(movesFor(machine, 'review', holding('posts.manage', 'posts.send'))).toEqual([
      'draft',
      'sent',
    ]);
  });

  test('is nothing without a permission, at the end, or for the system’s own moves', () => {
    expect(movesFor(machine, 'draft', holding())).toEqual([]);
    expect(movesFor(machine, 'sent', () => true)).toEqual([]);
    expect(movesFor(machine, 'draft', holding('posts.write', 'posts.send'))).not.toContain('sent');
  });
});
