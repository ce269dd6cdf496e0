import { expect, test } from 'vitest';
import { isTimeZone } from './zones';

test('a time zone is one the calendar knows', () => {
  expect(isTimeZone('Europe/London')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(isTimeZone('<script>')).toBe(false);
});
