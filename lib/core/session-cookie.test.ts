import { afterEach, expect, test, vi } from 'vitest';

const SETTINGS = {
  NEXT_PUBLIC_SUPABASE_URL: 'https://abc.supabase.co',
  NEXT_PUBLIC_SUPABASE_ANON_KEY: 'a'.repeat(20),
  DOORS_SECRET: 's'.repeat(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function cookieAt(appUrl: string) {
  for (const [name, value] of Object.entries({ ...SETTINGS, APP_URL: appUrl }))
    vi.stubEnv(name, value);
  const { sessionCookie } = await import('./session-cookie');
  return sessionCookie();
}

test('the session is kept from scripts, other sites, and lines without encryption', async () => {
  const kept = { httpOnly: true, sameSite: 'lax', path: '/' };
  expect(await cookieAt('https://app.example')).toMatchObject({ ...kept, secure: true });
});

test('on this machine it works without encryption', async () => {
  expect(await cookieAt('http://127.0.0.1:3000')).toMatchObject({ httpOnly: true, secure: false });
});

test('a missing setting is named, not guessed', async () => {
  vi.stubEnv('DOORS_SECRET', 'short');
  const { env } = await import('./env');
  expect(() => env()).toThrow(/DOORS_SECRET/);
});
