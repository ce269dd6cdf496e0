import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../app.ts';
import { site } from './site.ts';

const SETTINGS = {
  NEXT_PUBLIC_SUPABASE_URL: site.supabaseUrl,
  NEXT_PUBLIC_SUPABASE_ANON_KEY: site.anonKey,
  APP_URL: 'http://127.0.0.1:3000',
  DOORS_SECRET: 'd'.repeat(64),
};

/** What the app says when it is started like this, and how it ends. */
async function start(settings: Record<string, string>) {
  const next = join(site.root, 'node_modules/next/dist/bin/next');
  const port = String(await freePort());
  const started = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: site.root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
  });
  let said = '';
  const listen = (words: Buffer) => (said += words.toString());
  started.stdout.on('data', listen);
  started.stderr.on('data', listen);
  const code = await new Promise<number | null>((ended) => {
    const patience = setTimeout(() => started.kill(), 40_000);
    started.once('exit', (code) => {
      clearTimeout(patience);
      ended(code);
    });
  });
  return { code, said };
}

test.each(Object.keys(SETTINGS))('it refuses to start without %s, naming it', async (name) => {
  const { code, said } = await start({ ...SETTINGS, [name]: '' });
  expect(code).toBe(1);
  expect(said).toContain(`${name}: is missing`);
});

test('online it refuses to start without a key for its actions', async () => {
  const { code, said } = await start({ ...SETTINGS, APP_URL: 'https://app.example.com' });
  expect(code).toBe(1);
  expect(said).toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: is missing');
});
