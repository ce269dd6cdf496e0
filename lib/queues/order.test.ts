import { expect, test } from 'vitest';
import { byUrgency } from './order';
import { DESKS, DESK_STATUSES } from './popup-desks';

test('by deadline, then by priority, and what has no deadline last', () => {
  const rows = [
    { id: 'some day', due_on: null, priority: 'urgent' as const },
    { id: 'tomorrow', due_on: '2026-12-02', priority: 'low' as const },
    { id: 'today, later', due_on: '2026-12-01', priority: 'medium' as const },
    { id: 'today', due_on: '2026-12-01', priority: 'high' as const },
  ];
  expect(rows.sort(byUrgency).map(({ id }) => id)).toEqual([
    'today',
    'today, later',
    'tomorrow',
    'some day',
  ]);
});

test('a popup is written while it is a draft, and on nobody’s desk while its client decides', () => {
  expect(DESKS.draft).toBe('copy');
  expect(DESK_STATUSES).toEqual(['draft', 'design', 'qa', 'approved']);
});
