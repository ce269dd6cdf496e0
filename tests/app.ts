import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Stack } from '../supabase/local/stack.ts';

export const ROOT = join(import.meta.dirname, '..');
const PATIENCE_MS = 60_000;

export type App = { url: string; stop(): Promise<void> };
type Options = {
  /** Where the build is. */
  root?: string;
  port: number;
  appUrl?: string;
  /** A file in test-results for what the app complains of, where a test means to be complained of. */
  log?: string;
};

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

export function mustBeBuilt(): void {
  if (!existsSync(join(ROOT, '.next/BUILD_ID'))) throw new Error('Build first: npm run build');
}

/** The production build, speaking with a running stack. */
export async function startApp(
  stack: Pick<Stack, 'url' | 'anonKey' | 'functionsEnv'>,
  { root = ROOT, port, appUrl, log }: Options,
): Promise<App> {
  const url = `http://127.0.0.1:${port}`;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const app = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', log ? logFile(log) : 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_PUBLIC_SUPABASE_URL: stack.url,
      NEXT_PUBLIC_SUPABASE_ANON_KEY: stack.anonKey,
      DOORS_SECRET: stack.functionsEnv.DOORS_SECRET,
      APP_URL: appUrl ?? url,
    },
  });
  const ended = new Promise<void>((done) => app.once('exit', () => done()));
  const stop = async () => {
    app.kill('SIGTERM');
    const impatience = setTimeout(() => app.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatience);
  };
  try {
    await untilHealthy(url, app);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function logFile(name: string): number {
  const folder = join(ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  return openSync(join(folder, name), 'w');
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
