import { expect, test } from 'vitest';
import type { EntryMove } from './schema';
import { shift, tell } from './shift';

const NOW = new Date('2026-10-20T12:00:00Z');
const ZONE = 'Europe/London';

const move = (more: Partial<EntryMove>): EntryMove => ({
  kind: 'send',
  id: '00000000-0000-4000-8000-000000000001',
  expected: '2026-10-24T08:00:00+00:00',
  to: { from: '2026-10-24', day: '2026-10-26' },
  ...more,
});
const put = (more: Partial<EntryMove>) => {
  const result = shift(move(more), ZONE, NOW);
  return result.ok ? result.data : result.failure.message;
};

test('a send keeps its hour on the client’s clock when it is carried over a clock change', () => {
  expect(put({})).toBe('2026-10-26T09:00:00.000Z');
  expect(tell('2026-10-26T09:00:00.000Z', ZONE)).toBe('Mon 26 October, 09:00');
});

test('it goes as many days on as it was carried, also where its own day is another than the reader’s', () => {
  // 01:00 on the 25th in London is still the 24th in New York.
  const late = { expected: '2026-10-25T00:00:00Z', to: { from: '2026-10-25', day: '2026-10-27' } };
  const result = shift(move(late), 'America/New_York', NOW);
  expect(result).toMatchObject({ ok: true, data: '2026-10-27T00:00:00.000Z' });
});

test('what had no day gets the usual hour', () => {
  expect(put({ kind: 'post', expected: null, to: { from: null, day: '2026-12-01' } })).toBe(
    '2026-12-01T09:00:00.000Z',
  );
  expect(put({ kind: 'due', expected: null, to: { from: null, day: '2026-12-01' } })).toBe(
    '2026-12-01',
  );
});

test('a day that is over is refused; today is not', () => {
  expect(put({ to: { from: '2026-10-24', day: '2026-10-19' } })).toBe('Mon 19 October is over.');
  expect(put({ to: { from: '2026-10-24', day: '2026-10-20' } })).toBe('2026-10-20T08:00:00.000Z');
});

test('taking it back leads to exactly where it was, whenever that is', () => {
  expect(put({ to: { back: '2026-10-01T06:30:00Z' } })).toBe('2026-10-01T06:30:00.000Z');
  expect(put({ kind: 'post', to: { back: null } })).toBeNull();
});
