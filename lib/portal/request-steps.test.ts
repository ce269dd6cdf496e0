import { describe, expect, test } from 'vitest';
import { stepsOf } from './request-steps';
import { requestStage, requestWords, type WorkStatus } from './stage';

const request = {
  status: 'accepted' as const,
  created_at: '2026-11-02T09:00:00Z',
  closed_at: '2026-11-03T09:00:00Z',
  campaign: { status: 'client_approval' as const, send_at: null, sent_at: null },
  moves: [
    { detail: { to: 'client_approval' }, created_at: '2026-11-10T09:00:00Z' },
    { detail: { to: 'copy' }, created_at: '2026-11-11T09:00:00Z' },
    { detail: { to: 'client_approval' }, created_at: '2026-11-12T09:00:00Z' },
  ],
};
const spelled = (more: Partial<Parameters<typeof stepsOf>[0]>) =>
  stepsOf({ ...request, ...more }, 'Europe/London').map(({ name, state, detail = '' }) =>
    `${name} ${state} ${detail}`.trim(),
  );

describe('a request is followed to the end', () => {
  test('waiting', () => {
    expect(spelled({ status: 'open', closed_at: null, campaign: null, moves: [] })).toEqual([
      'Received now 2 Nov',
      'Accepted next',
      'In the making next',
      'With you next',
      'Approved next',
      'Scheduled next',
      'Sent next',
    ]);
  });

  test('with the client, the second time', () => {
    expect(spelled({})).toEqual([
      'Received done 2 Nov',
      'Accepted done 3 Nov',
      'In the making done 11 Nov',
      'With you now 12 Nov',
      'Approved next',
      'Scheduled next',
      'Sent next',
    ]);
  });

  test('sent is the end', () => {
    const campaign = { status: 'sent' as const, send_at: null, sent_at: '2026-11-20T09:00:00Z' };
    expect(spelled({ campaign }).at(-1)).toBe('Sent done 20 Nov');
  });

  test('a flow, popup or test ends when it is live', () => {
    const work = (kind: 'flow' | 'popup' | 'test', status: WorkStatus) =>
      spelled({ campaign: null, work: { kind, status } }).slice(2);
    expect(work('flow', 'strategy')[0]).toBe('In the making now');
    expect(work('popup', 'client_approval')[1]).toBe('With you now');
    expect(work('flow', 'live').at(-1)).toBe('Live done');
    expect(work('flow', 'paused').slice(-2)).toEqual(['Live done', 'Paused now']);
    expect(work('test', 'running')).toEqual(['In the making done', 'Running now', 'Decided next']);
    expect(work('test', 'decided').at(-1)).toBe('Decided done');
    expect(work('popup', 'cancelled')).toEqual(['Cancelled now']);
  });

  test('declined, taken back, held and answered in words end early', () => {
    expect(spelled({ status: 'declined' })).toEqual(['Received done 2 Nov', 'Declined now 3 Nov']);
    expect(spelled({ status: 'withdrawn' }).at(-1)).toBe('Taken back now 3 Nov');
    expect(spelled({ campaign: null })).toEqual(['Received done 2 Nov', 'Accepted now 3 Nov']);
    const campaign = { status: 'on_hold' as const, send_at: null, sent_at: null };
    expect(spelled({ campaign }).at(-1)).toBe('On hold now');
  });
});

describe('a request stands where stands what it became', () => {
  const stands = (work: WorkStatus | null, campaign: 'sent' | null = null) =>
    requestWords[
      requestStage({
        status: 'accepted',
        campaign: campaign && { status: campaign },
        work: work && { status: work },
      })
    ];

  test.each([
    ['strategy', 'In the making'],
    ['qa', 'In the making'],
    ['client_approval', 'With you'],
    ['approved', 'Approved'],
    ['live', 'Live'],
    ['paused', 'Paused'],
    ['running', 'Running'],
    ['decided', 'Decided'],
    ['cancelled', 'Cancelled'],
  ] as const)('at %s', (status, words) => {
    expect(stands(status)).toBe(words);
  });

  test('a campaign as before, and words alone as being made', () => {
    expect(stands(null, 'sent')).toBe('Sent');
    expect(stands(null)).toBe('In the making');
  });
});
