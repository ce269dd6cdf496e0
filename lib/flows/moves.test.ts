import { describe, expect, test } from 'vitest';
import { offeredFlowMoves, offeredMessageMoves } from './moves';

const may =
  (...permissions: string[]) =>
  (permission: string) =>
    permissions.includes(permission);
const manager = may(
  'campaigns.edit_brief',
  'campaigns.edit_copy',
  'campaigns.edit_design',
  'campaigns.approve_qa',
  'campaigns.schedule',
);
const said = (moves: { label: string; ask: string }[]) =>
  moves.map(({ label, ask }) => [label, ask]);

describe('of a flow', () => {
  test('the way on comes first, and what others will notice is asked about', () => {
    expect(said(offeredFlowMoves({ status: 'qa', held_from: null }, manager))).toEqual([
      ['Send to client', 'sure'],
      ['Back to the making', 'reason'],
      ['Put on hold', 'reason'],
      ['Cancel flow', 'reason'],
    ]);
  });

  test('one that is held goes back only to where it was', () => {
    expect(said(offeredFlowMoves({ status: 'on_hold', held_from: 'making' }, manager))).toEqual([
      ['Back to the making', 'nothing'],
      ['Cancel flow', 'reason'],
    ]);
  });

  test('live is paused, paused goes live again or is archived', () => {
    expect(said(offeredFlowMoves({ status: 'live', held_from: null }, manager))).toEqual([
      ['Pause', 'reason'],
    ]);
    expect(said(offeredFlowMoves({ status: 'paused', held_from: null }, manager))).toEqual([
      ['Set live again', 'sure'],
      ['Archive', 'sure'],
    ]);
  });

  test('a copywriter sends it to QA and nothing else', () => {
    const moves = offeredFlowMoves(
      { status: 'making', held_from: null },
      may('campaigns.edit_copy'),
    );
    expect(said(moves)).toEqual([['Send to QA', 'nothing']]);
  });
});

describe('of a message', () => {
  test('an e-mail is designed, a text message is not', () => {
    expect(said(offeredMessageMoves('making', { kind: 'email', status: 'copy' }, manager))).toEqual(
      [['Hand to design', 'nothing']],
    );
    expect(said(offeredMessageMoves('making', { kind: 'sms', status: 'copy' }, manager))).toEqual([
      ['Send to QA', 'nothing'],
    ]);
  });

  test('what is with the client is taken back with a reason', () => {
    const message = { kind: 'email', status: 'client_approval' } as const;
    expect(said(offeredMessageMoves('client_approval', message, manager))).toEqual([
      ['Take back to QA', 'reason'],
    ]);
  });

  test.each(['strategy', 'live', 'on_hold', 'archived', 'cancelled'] as const)(
    'none while the flow is at %s',
    (status) => {
      expect(offeredMessageMoves(status, { kind: 'email', status: 'copy' }, manager)).toEqual([]);
    },
  );
});
