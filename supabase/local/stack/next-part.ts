import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Log, logLines } from './log.ts';
import type { Part } from './part.ts';
import { ROOT } from './project.ts';

const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');

/** `next dev` on loopback; it is up when its port answers. */
export async function startNext(
  port: number,
  env: Record<string, string>,
  log: Log,
): Promise<Part> {
  const args = [NEXT, 'dev', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  logLines(child, (line) => log('next', line));
  let ended = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => (ended = true));
  while (!ended && !(await answers(port))) await delay(100);
  if (ended) throw new Error('Next did not start.');
  return {
    name: 'next',
    pid: child.pid ?? 0,
    exited,
    async stop() {
      endGroup(child.pid, 'SIGTERM');
      const impatience = setTimeout(() => endGroup(child.pid, 'SIGKILL'), 5000);
      await exited;
      clearTimeout(impatience);
    },
  };
}

// Next works in processes of its own; they share the group.
function endGroup(pid: number | undefined, signal: NodeJS.Signals) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // All of them have ended already.
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
