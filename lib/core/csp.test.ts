import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './csp';

function policy(supabaseUrl = 'https://abc.supabase.co/anything'): Record<string, string> {
  const parts = contentSecurityPolicy('n0nce', supabaseUrl).split('; ');
  return Object.fromEntries(parts.map((part) => part.split(/ (.*)/s) as [string, string]));
}

describe("a page's policy", () => {
  test('runs scripts by nonce only', () => {
    expect(policy()['script-src']).toBe("'self' 'nonce-n0nce' 'strict-dynamic'");
    expect(policy()['default-src']).toBe("'self'");
  });

  test('shuts what nobody needs', () => {
    expect(policy()).toMatchObject({
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  test('connects to ourselves and to Supabase, also by socket', () => {
    expect(policy()['connect-src']).toBe("'self' https://abc.supabase.co wss://abc.supabase.co");
    expect(policy('http://127.0.0.1:54321')['connect-src']).toBe(
      "'self' http://127.0.0.1:54321 ws://127.0.0.1:54321",
    );
  });

  test('takes an origin from the setting, and nothing that could add a directive', () => {
    expect(contentSecurityPolicy('n', 'https://abc.example/; script-src *')).not.toContain('*');
  });
});
