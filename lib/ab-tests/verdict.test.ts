import { describe, expect, test } from 'vitest';
import { levelOf, oddsOf, percent, points } from './format';
import { endedEarly, type Result, verdictOn } from './verdict';

const variant = (label: string, numbers: Partial<Result> = {}): Result => ({
  variantId: label,
  label,
  position: 1,
  recipients: 0,
  successes: 0,
  rate: null,
  difference: null,
  low: null,
  high: null,
  p: null,
  needed: 1094,
  complete: false,
  significant: false,
  ...numbers,
});

// Heart attacks: 189 of 11,034 with placebo, 104 of 11,037 with aspirin (Agresti, Categorical Data Analysis, 2.2).
const placebo = variant('Placebo', {
  recipients: 11_034,
  successes: 189,
  rate: 0.01713,
  difference: 0,
  low: -0.0034,
  high: 0.0034,
  p: 1,
  complete: true,
});
const aspirin = variant('Aspirin', {
  position: 2,
  recipients: 11_037,
  successes: 104,
  rate: 0.00942,
  difference: -0.00771,
  low: -0.01072,
  high: -0.00469,
  p: 5.7e-7,
  complete: true,
  significant: true,
});

describe('what the numbers mean', () => {
  test('nobody counted: only how many are needed', () => {
    const { kind, text } = verdictOn([variant('A'), variant('B')], 'open_rate');
    expect(kind).toBe('waiting');
    expect(text).toBe('Nobody is counted yet. Each variant needs 1,094 recipients.');
  });

  test('ended too early it says how far it came, and claims nothing', () => {
    const reached = [variant('A', { recipients: 900 }), variant('B', { recipients: 740 })];
    expect(endedEarly(reached)).toContain('reached 740 of the 1,094 recipients');
  });

  test('one side without anybody is too early, whatever the other says', () => {
    const { kind, text } = verdictOn(
      [variant('A', { recipients: 900, successes: 9, rate: 0.01 }), variant('B')],
      'open_rate',
    );
    expect(kind).toBe('early');
    expect(text).toContain('has 0 of the 1,094 recipients');
  });

  test('fewer is better where people leave', () => {
    const verdict = verdictOn([placebo, aspirin], 'unsubscribe_rate');
    expect(verdict).toMatchObject({ kind: 'better', variantId: 'Aspirin' });
    expect(verdict.text).toBe(
      'Of those who got “Aspirin”, 0.94% unsubscribed, of those who got “Placebo” 1.7%: −0.77 points. The true difference most likely lies between −1.1 points and −0.47 points (95% interval). If both were equally good, a difference this large would turn up less than 1 time in a million.',
    );
  });

  test('and worse where they buy', () => {
    expect(verdictOn([placebo, aspirin], 'order_rate')).toMatchObject({
      kind: 'worse',
      variantId: 'Placebo',
    });
  });

  test('what chance explains has no winner', () => {
    const close = { ...aspirin, p: 0.31, low: -0.004, high: 0.011, significant: false };
    const { kind, text } = verdictOn([placebo, close], 'open_rate');
    expect(kind).toBe('chance');
    expect(text).toContain('between −0.40 points and +1.1 points');
    expect(text).toContain('about 1 time in 3');
  });

  test('of several that are better the one that is most so', () => {
    const good = { ...aspirin, label: 'Good', variantId: 'Good', difference: -0.012 };
    expect(verdictOn([placebo, aspirin, good], 'unsubscribe_rate').variantId).toBe('Good');
  });

  test('one variant alone compares with nothing', () => {
    expect(verdictOn([placebo], 'open_rate').kind).toBe('waiting');
    expect(verdictOn([], 'open_rate').kind).toBe('waiting');
  });
});

test.each([
  [0.2413, '24.1%'],
  [0.0042, '0.42%'],
  [0, '0.0%'],
  [1, '100.0%'],
])('%d is %s', (rate, said) => expect(percent(rate)).toBe(said));

test.each([
  [0.038, '+3.8 points'],
  [-0.0042, '−0.42 points'],
  [0, '0.0 points'],
])('%d is %s apart', (difference, said) => expect(points(difference)).toBe(said));

test.each([
  [0.9, 'nearly every time'],
  [0.3, 'about 1 time in 3'],
  [0.04, 'about 1 time in 25'],
  [0.00402, 'about 1 time in 250'],
  [1e-9, 'less than 1 time in a million'],
])('p = %d is %s', (p, said) => expect(oddsOf(p)).toBe(said));

test.each([
  [1, '95%'],
  [2, '97.5%'],
  [3, '98.3%'],
])('with %i comparisons the interval is one of %s', (comparisons, said) =>
  expect(levelOf(comparisons)).toBe(said),
);
