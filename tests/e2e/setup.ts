import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../supabase/local/stack.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

async function untilHealthy(url: string, app: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (app.exitCode !== null) throw new Error(`next start ended with ${app.exitCode}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('The app did not become ready.');
}

/** The production build on a stack of its own with the demo agency, on free ports, gone afterwards. */
export default async function setup() {
  if (!existsSync(join(ROOT, '.next/BUILD_ID'))) throw new Error('Build first: npm run build');
  const dir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const stack = await startStack({
    dir,
    appUrl,
    seed: 'demo',
    functions: true,
    env: { AUTH_RATE_LIMIT: 'off' },
  });
  const app = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/next/dist/bin/next'),
      'start',
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NEXT_PUBLIC_SUPABASE_URL: stack.url,
        NEXT_PUBLIC_SUPABASE_ANON_KEY: stack.anonKey,
        DOORS_SECRET: stack.functionsEnv.DOORS_SECRET,
        APP_URL: appUrl,
      },
    },
  );
  process.env.E2E_APP_URL = appUrl;
  process.env.E2E_MAILBOX_URL = stack.mailboxUrl;
  process.env.E2E_OWNER_URL = stack.ownerUrl;
  process.env.E2E_SUPABASE_URL = stack.url;
  process.env.E2E_ANON_KEY = stack.anonKey;
  await untilHealthy(appUrl, app);
  return async () => {
    app.kill('SIGTERM');
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
