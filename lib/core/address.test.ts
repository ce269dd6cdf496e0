import { describe, expect, test } from 'vitest';
import { clientAddress } from './address';

const from = (headers: Record<string, string>, header?: string) =>
  clientAddress(new Headers(headers), header);

describe("the visitor's address", () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:DB8::9', '2001:db8::9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['  203.0.113.9  ', '203.0.113.9'],
  ])('is what the proxy says: %s', (written, read) => {
    expect(from({ 'x-forwarded-for': written })).toBe(read);
  });

  test('is the entry that the proxy added, not those that the visitor made up', () => {
    expect(from({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2, 203.0.113.9' })).toBe('203.0.113.9');
  });

  test('does not come from headers that nobody named', () => {
    const forged = {
      'x-real-ip': '1.1.1.1',
      'cf-connecting-ip': '1.1.1.1',
      forwarded: 'for=1.1.1.1',
    };
    expect(from(forged)).toBe('unknown');
    expect(from({ ...forged, 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9');
  });

  test('comes from the header that the setting names', () => {
    const headers = { 'cf-connecting-ip': '203.0.113.9', 'x-forwarded-for': '1.1.1.1' };
    expect(from(headers, 'cf-connecting-ip')).toBe('203.0.113.9');
  });

  test.each([
    '',
    ',',
    'localhost',
    '1.2.3',
    '999.1.1.1',
    `${'9'.repeat(8000)}`,
    "1.1.1.1'--",
    '203.0.113.9,',
  ])('is unknown when %j is no address', (written) => {
    expect(from({ 'x-forwarded-for': written })).toBe('unknown');
  });
});
