import { describe, expect, test } from 'vitest';
import { ownStage, whose } from './stages';

describe('the desk a person sits at', () => {
  test.each([
    [['copywriter'], 'copy'],
    [['designer', 'creator_manager'], 'design'],
    [['implementor'], 'approved'],
    [['strategist'], 'qa'],
    [['admin', 'manager'], 'qa'],
    [['staff'], 'copy'],
  ] as const)('%s', (roles, stage) => {
    expect(ownStage(roles)).toBe(stage);
  });
});

describe('whose turn it is', () => {
  const me = { userId: 'me', checksAll: false };
  const assigned = (user_id: string) => [{ duty: 'copywriter' as const, user_id }];

  test('the assignee of the stage', () => {
    expect(whose({ status: 'copy', assignees: assigned('me') }, me)).toBe('mine');
    expect(whose({ status: 'copy', assignees: assigned('you') }, me)).toBe('others');
  });

  test('nobody has it: free, whoever else works on the campaign', () => {
    expect(whose({ status: 'design', assignees: assigned('me') }, me)).toBe('free');
  });

  test('QA is every manager’s', () => {
    expect(whose({ status: 'qa', assignees: [] }, { ...me, checksAll: true })).toBe('mine');
    expect(whose({ status: 'copy', assignees: [] }, { ...me, checksAll: true })).toBe('free');
  });

  test('what is with the client is nobody’s turn here', () => {
    expect(whose({ status: 'client_approval', assignees: assigned('me') }, me)).toBe('others');
  });
});
