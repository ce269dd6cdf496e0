import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../world.ts';

const PATIENCE_MS = 60_000;
const MOST_SAID = 4000;

export type Server = {
  url: string;
  stop(): Promise<void>;
  /** The end of what it has printed: why a page failed. */
  said(): string;
};

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

/** `next start` of a build, asking the world's gateway or what stands before it. */
export async function startServer(
  project: string,
  world: Pick<World, 'url' | 'anonKey' | 'functionsEnv'>,
  gateway = world.url,
): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const next = join(project, '../node_modules/next/dist/bin/next');
  const child = spawn(
    process.execPath,
    [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NEXT_PUBLIC_SUPABASE_URL: gateway,
        NEXT_PUBLIC_SUPABASE_ANON_KEY: world.anonKey,
        DOORS_SECRET: world.functionsEnv.DOORS_SECRET,
        APP_URL: url,
      },
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed = `${printed}${chunk}`.slice(-MOST_SAID)));
  const said = () => printed;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/login`, { redirect: 'manual' }).catch(() => null);
    if (answer && answer.status < 500) return { url, stop, said };
    await delay(200);
  }
  await stop();
  throw new Error(`The built app did not become ready.\n${said()}`);
}
