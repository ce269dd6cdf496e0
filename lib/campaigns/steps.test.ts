import { expect, test } from 'vitest';
import { campaignSteps } from './steps';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;
const revisions = [
  { from_status: 'qa', to_status: 'client_approval', created_at: at(18) },
  { from_status: 'design', to_status: 'qa', created_at: at(13) },
  { from_status: 'copy', to_status: 'design', created_at: at(9) },
  { from_status: 'design', to_status: 'copy', created_at: at(8) },
  { from_status: 'copy', to_status: 'design', created_at: at(6) },
  { from_status: 'strategy', to_status: 'copy', created_at: at(3) },
] as const;

test('each stage says when it was last left for the next one', () => {
  const steps = campaignSteps(
    { status: 'client_approval', held_from: null, send_at: at(25), sent_at: null },
    revisions,
  );
  expect(steps.map(({ state, at: when }) => [state, when])).toEqual([
    ['done', at(3)],
    ['done', at(9)],
    ['done', at(13)],
    ['done', at(18)],
    ['now', null],
    ['next', null],
    ['next', null],
    ['next', at(25)],
  ]);
});

test('a held campaign stands where it was held from, and a sent one is through', () => {
  const held = campaignSteps(
    { status: 'on_hold', held_from: 'copy', send_at: null, sent_at: null },
    [],
  );
  expect(held[1]?.state).toBe('now');
  const sent = campaignSteps(
    { status: 'sent', held_from: null, send_at: at(25), sent_at: at(26) },
    [],
  );
  expect(sent.at(-1)).toMatchObject({ state: 'done', at: at(26) });
});
