import { expect, test } from 'vitest';
import type { Can } from '@/lib/core/machine';
import { offeredMoves } from './moves';

const everything: Can = () => true;
const only =
  (...held: string[]): Can =>
  (permission) =>
    held.includes(permission);
const labels = (
  status: 'qa' | 'scheduled' | 'sent' | 'on_hold' | 'copy',
  can = everything,
  from: 'copy' | null = null,
) => offeredMoves({ status, held_from: from }, can).map(({ label }) => label);

test('the way on comes first', () => {
  expect(labels('qa')).toEqual([
    'Send to client',
    'Back to Copy',
    'Back to Design',
    'Put on hold',
    'Cancel campaign',
  ]);
});

test('a copywriter hands their copy on or back, and nothing else', () => {
  expect(labels('copy', only('campaigns.edit_copy'))).toEqual([
    'Hand to design',
    'Back to Strategy',
  ]);
});

test('what is held goes back to where it was held from', () => {
  expect(labels('on_hold', everything, 'copy')).toEqual(['Back to Copy', 'Cancel campaign']);
});

test('sent is set by Klaviyo, and what was sent stays', () => {
  expect(labels('scheduled')).not.toContain('Sent');
  expect(labels('sent')).toEqual([]);
});

test('a move is undone only by whoever may go back, and never once the client has heard', () => {
  const [toDesign] = offeredMoves({ status: 'copy', held_from: null }, everything);
  expect(toDesign?.undo).toBe(true);
  const [handed] = offeredMoves(
    { status: 'design', held_from: null },
    only('campaigns.edit_design'),
  );
  expect(handed).toMatchObject({ to: 'qa', undo: false });
  const [sent] = offeredMoves({ status: 'qa', held_from: null }, everything);
  expect(sent).toMatchObject({ to: 'client_approval', undo: false });
});
