import { beforeEach, expect, test, vi } from 'vitest';
import { downloadAddress, readLink } from './link';

vi.mock('server-only', () => ({}));

const FILE = '5d1b8a5e-1111-4222-8333-944455556666';
const OTHER = '5d1b8a5e-1111-4222-8333-944455557777';
const NOW = Date.parse('2026-11-20T10:00:00Z');
const MINUTE = 60_000;

beforeEach(() => {
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_URL', 'http://127.0.0.1:54321');
  vi.stubEnv('NEXT_PUBLIC_SUPABASE_ANON_KEY', 'k'.repeat(20));
  vi.stubEnv('APP_URL', 'http://127.0.0.1:3000');
  vi.stubEnv('DOORS_SECRET', 's'.repeat(32));
});

const query = (person = 'hanna') =>
  new URLSearchParams(downloadAddress({ file: FILE, person, now: NOW }).split('?')[1]);
const read = (from: URLSearchParams, now = NOW, person = 'hanna', file = FILE) =>
  readLink(from, { file, person, now });

test('a link stands for five minutes and not longer', () => {
  expect(read(query())).toBe('stands');
  expect(read(query(), NOW + 5 * MINUTE)).toBe('stands');
  expect(read(query(), NOW + 5 * MINUTE + 1000)).toBe('ended');
});

test('a link is for one person and one file', () => {
  expect(read(query('luc'))).toBe('ended');
  expect(read(query(), NOW, 'hanna', OTHER)).toBe('ended');
});

test.each([
  ['a later end', (from: URLSearchParams) => from.set('until', `${NOW / 1000 + 3600}`)],
  ['a moved end', (from: URLSearchParams) => from.set('until', `${NOW / 1000 + 299}`)],
  ['no end', (from: URLSearchParams) => from.delete('until')],
  ['words for an end', (from: URLSearchParams) => from.set('until', 'never')],
  ['no key', (from: URLSearchParams) => from.delete('key')],
  ['another key', (from: URLSearchParams) => from.set('key', 'x'.repeat(43))],
])('a link with %s is refused', (_what, change) => {
  const changed = query();
  change(changed);
  expect(read(changed)).toBe('ended');
});

test('an address without a link is none', () => {
  expect(read(new URLSearchParams())).toBe('none');
});
