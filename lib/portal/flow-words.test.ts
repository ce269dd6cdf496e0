import { describe, expect, test } from 'vitest';
import {
  flowChanges,
  flowSize,
  liveWords,
  messagesOf,
  startOf,
  stepWords,
  waitOf,
} from './flow-words';
import type { FlowStep } from './linked';

const step = (id: string, over: Partial<FlowStep> = {}): FlowStep => ({
  id,
  kind: 'email',
  split: null,
  branch: null,
  name: id,
  amount: null,
  unit: null,
  condition: '',
  ...over,
});

describe('a flow in words', () => {
  test('says what sets it off', () => {
    expect(startOf(['list', 'Newsletter'])).toBe('Somebody joins “Newsletter”');
    expect(startOf(['back_in_stock', ''])).toBe('Something they waited for is back in stock');
  });

  test.each([
    [1, 'days', 'Wait 1 day'],
    [3, 'hours', 'Wait 3 hours'],
  ] as const)('a wait of %s %s', (amount, unit, said) => {
    expect(waitOf({ amount, unit })).toBe(said);
  });

  test('a message without a name is called by what it is', () => {
    expect(stepWords(step('a', { name: '', kind: 'sms' }))).toBe('Text message');
  });

  test('knows what changed and what is gone', () => {
    const before = {
      trigger: ['list', 'A'] as ['list', string],
      steps: [step('one'), step('two'), step('wait', { kind: 'delay', amount: 1, unit: 'days' })],
    };
    const now = {
      ...before,
      steps: [step('one'), step('wait', { kind: 'delay', amount: 2, unit: 'days' }), step('new')],
    };
    const { changed, gone } = flowChanges(now, before);
    expect([...changed]).toEqual(['wait', 'new']);
    expect(gone.map(({ id }) => id)).toEqual(['two']);
    expect(flowChanges(now, null)).toEqual({ changed: new Set(), gone: [] });
  });

  test('counts what is sent, and orders it as somebody meets it', () => {
    const flow = {
      trigger: ['list', 'A'] as ['list', string],
      steps: [
        step('fork', { kind: 'split' }),
        step('no', { split: 'fork', branch: 'no' }),
        step('yes', { split: 'fork', branch: 'yes', kind: 'sms' }),
        step('wait', { split: 'fork', branch: 'yes', kind: 'delay', amount: 1, unit: 'days' }),
        step('last', { split: 'fork', branch: 'yes' }),
      ],
    };
    expect(messagesOf(flow).map(({ id }) => id)).toEqual(['yes', 'last', 'no']);
    expect(flowSize(flow)).toBe('2 e-mails, 1 text message');
  });

  test.each([
    ['live', '2026-03-02T23:30:00Z', 'Live since 3 March 2026'],
    ['paused', '2026-03-02T23:30:00Z', 'First live 3 March 2026'],
    ['making', null, null],
  ] as const)('one that is %s says since when', (stage, live_at, said) => {
    expect(liveWords({ stage, live_at }, 'Europe/Copenhagen')).toBe(said);
  });
});
