import { expect, test } from 'vitest';
import { isOpened } from './item';

const on = (occursOn?: string) => ({ id: 'weekly', occursOn });

test('of an event that recurs the chosen occurrence is framed alone', () => {
  expect(isOpened(on('2026-12-08'), on('2026-12-08'))).toBe(true);
  expect(isOpened(on('2026-12-15'), on('2026-12-08'))).toBe(false);
});

test('without one chosen all of it is, and nothing else', () => {
  expect(isOpened(on('2026-12-08'), on())).toBe(true);
  expect(isOpened({ id: 'once' }, on())).toBe(false);
  expect(isOpened({ id: 'once' }, undefined)).toBe(false);
});
