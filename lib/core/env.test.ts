import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const GOOD = {
  NEXT_PUBLIC_SUPABASE_URL: 'http://127.0.0.1:54321',
  NEXT_PUBLIC_SUPABASE_ANON_KEY: 'a'.repeat(40),
  APP_URL: 'http://127.0.0.1:3000',
  DOORS_SECRET: 'd'.repeat(64),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '',
};

/** What is read once is kept: each test has a module of its own. */
async function read(settings: Partial<Record<keyof typeof GOOD, string>>) {
  for (const [name, value] of Object.entries({ ...GOOD, ...settings })) vi.stubEnv(name, value);
  const { env } = await import('./env');
  return env;
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

test('on one’s own machine no key for actions is needed', async () => {
  expect((await read({}))()).toMatchObject({ APP_URL: GOOD.APP_URL });
});

test.each([
  [{ DOORS_SECRET: '' }, 'DOORS_SECRET: is missing'],
  [{ APP_URL: 'app.example' }, 'APP_URL: '],
  [
    { APP_URL: 'https://app.example.com' },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: is missing, and needed where APP_URL is https',
  ],
  [
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'short' },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: must be 16, 24 or 32 bytes in base64',
  ],
])('%j is refused by name', async (settings, complaint) => {
  expect(await read(settings)).toThrow(complaint);
});

test('online with a key it starts', async () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const settings = {
    APP_URL: 'https://app.example.com',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  };
  expect((await read(settings))()).toMatchObject(settings);
});
