import { describe, expect, test } from 'vitest';
import { safeNext } from './paths';

const ORIGIN = 'https://app.example';

describe('going on after signing in', () => {
  test.each([
    '/',
    '/team/dashboard',
    '/client/maren/approvals/4f0e5c2a-0000-4000-8000-000000000001',
    '/team/campaigns?status=qa&client=maren&page=2',
    '/team/calendar?from=2026-11-01&to=2026-11-30',
    '/team/campaigns?q=winter%20sale',
    '/~ines',
  ])('goes to %s, which is ours', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    'https:evil.example',
    'https://evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    '%09//evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    '/%5cevil.example',
    '/%5Cevil.example',
    '/%2fevil.example',
    '/%2F%2Fevil.example',
    '/%252fevil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '@evil.example',
    '/@evil.example',
    '.evil.example',
    '/.//evil.example',
    '/./',
    '/.',
    '/%2e//evil.example',
    '/%2E%2E//evil.example',
    '/team/..//evil.example',
    '/team/../../evil',
    '/team//evil.example',
    '/%0d%0aset-cookie:a=b',
    '/team\r\nLocation: https://evil.example',
    '/%',
    '/%zz',
    '/team#@evil.example',
    '/<script>',
    '/ｅvil．example',
    '／／evil.example',
    '',
    'team',
    '?next=//evil.example',
    `/${'a'.repeat(8192)}`,
  ])('goes home instead of to %j', (next) => {
    expect(safeNext(next, '/team/dashboard')).toBe('/team/dashboard');
  });

  test.each([undefined, null, 7, {}, ['/team'], new String('/team')])(
    'goes home when %j is no text',
    (next) => {
      expect(safeNext(next)).toBe('/');
    },
  );

  test('stays on our origin whatever is made of these signs', () => {
    const signs = ['/', '\\', '.', '%', '2', 'f', '5', 'c', 'e', '@', ':', '?', '#', '\t', 'a'];
    let seed = 20_261_101;
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let round = 0; round < 20_000; round += 1) {
      const path = Array.from({ length: 1 + (next() % 9) }, () => signs[next() % signs.length]);
      const chosen = safeNext(`/${path.join('')}`);
      const url = new URL(chosen, ORIGIN);
      // A router may take the resolved path for another address once more.
      expect(new URL(url.pathname, ORIGIN).origin, chosen).toBe(ORIGIN);
    }
  });
});
