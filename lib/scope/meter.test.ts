import { describe, expect, test } from 'vitest';
import { byRisk, isShown, type Meter, riskOf, riskWords, sumOf } from './meter';

const meter = (more: Partial<Meter> = {}): Meter => ({
  client_id: 'a',
  kind: 'campaigns',
  month: '2026-11-01',
  package_id: 'p',
  package_name: 'Retainer',
  min_units: 4,
  max_units: 10,
  carry_cap: 0,
  carried_in: 0,
  granted: 0,
  borrowed: 0,
  used: 0,
  planned: 0,
  available: 10,
  remaining: 10,
  resets_at: '2026-12-01T00:00:00Z',
  ...more,
});

describe('risk', () => {
  test.each([
    [{ used: 5, planned: 2 }, 'room'],
    [{ used: 5, planned: 3 }, 'near'],
    [{ used: 5, planned: 5 }, 'full'],
    [{ used: 11 }, 'over'],
    [{ max_units: 0, available: 0 }, 'none'],
    [{ max_units: 0, available: 0, used: 1 }, 'over'],
    [{ available: -2 }, 'over'],
  ])('%j is %s', (more, risk) => expect(riskOf(meter(more))).toBe(risk));

  test('in words', () => {
    expect(riskWords(meter({ used: 5, planned: 3, remaining: 2 }))).toBe('80% spoken for, 2 left');
    expect(riskWords(meter({ used: 11, remaining: -1 }))).toBe('1 campaign over');
    expect(riskWords(meter({ used: 10, remaining: 0 }))).toBe('All spoken for');
  });
});

test('the sum says what it is made of', () => {
  expect(sumOf(meter())).toBe('4 to 10 a month');
  expect(sumOf(meter({ carried_in: 2, granted: 1, min_units: 10 }))).toBe(
    '10 a month, 2 carried over, 1 allowed beyond',
  );
  expect(sumOf(meter({ carried_in: -3, borrowed: 1 }))).toBe(
    '4 to 10 a month, 3 owed from before, 1 taken from next month',
  );
});

test('what is not in the package shows once it is used', () => {
  const none = { max_units: 0, available: 0 };
  expect(isShown(meter(none))).toBe(false);
  expect(isShown(meter({ ...none, planned: 1 }))).toBe(true);
});

test('whoever is over comes first, then who is fullest', () => {
  const clients = byRisk([
    meter({ client_id: 'quiet', used: 1 }),
    meter({ client_id: 'busy', used: 7 }),
    meter({ client_id: 'over', used: 2 }),
    meter({ client_id: 'over', kind: 'flows', max_units: 1, available: 1, used: 2 }),
    meter({ client_id: 'full', used: 10 }),
  ]);
  expect(clients.map(({ clientId }) => clientId)).toEqual(['over', 'full', 'busy', 'quiet']);
});
