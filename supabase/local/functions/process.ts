import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalContext } from '../context.ts';
import { denoBinary } from './deno.ts';
import { functionEnvironment } from './environment.ts';

export type DenoProcess = { pid: number; exited: Promise<unknown>; stop(): Promise<void> };

export const PROJECT = join(import.meta.dirname, '../../..');
export const FUNCTIONS = join(PROJECT, 'supabase/functions');

const FLAGS = [
  'run',
  '--quiet',
  '--no-lock',
  '--no-remote',
  '--node-modules-dir=manual',
  `--config=${join(FUNCTIONS, 'deno.json')}`,
  '--v8-flags=--max-old-space-size=512',
  '--allow-net',
  '--allow-env',
  '--allow-sys',
  `--allow-read=${PROJECT},/tmp`,
  '--allow-write=/tmp',
];

export async function startDeno(ctx: LocalContext, folder: string): Promise<DenoProcess> {
  const { functions: port } = ctx.ports;
  const child = spawn(denoBinary(), [...FLAGS, join(import.meta.dirname, 'router/main.ts')], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C is for the supervisor, who ends the parts in order.
    detached: true,
    env: {
      ...functionEnvironment(ctx),
      NODE_ENV: 'production',
      NO_COLOR: '1',
      FUNCTIONS_FOLDER: folder,
      FUNCTIONS_PORT: String(port),
    },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim()) ctx.log('functions', line);
    });
  }
  await untilReady(child, `http://127.0.0.1:${port}/_ready`);
  return { pid: child.pid ?? 0, exited, stop: () => stop(child, exited) };
}

async function untilReady(child: ChildProcess, url: string) {
  for (let tries = 0; tries < 1000 && child.exitCode === null; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.text()) === 'ready') return;
    await sleep(10);
  }
  child.kill();
  throw new Error('The Edge Functions did not start; the log says why.');
}

async function stop(child: ChildProcess, exited: Promise<unknown>) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
  await exited;
  clearTimeout(impatience);
}
