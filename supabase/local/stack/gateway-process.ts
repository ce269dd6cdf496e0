import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalContext } from '../context.ts';
import type { Setup } from '../make-context.ts';
import { logLines } from './log.ts';
import type { Part } from './part.ts';

type Report = { ready?: true; part?: string; message?: string };

const GATEWAY = join(import.meta.dirname, '../gateway');
// Has to be there before lite is loaded.
const PRELOADED = pathToFileURL(join(GATEWAY, 'rest/relations.ts')).href;

/** The gateway has a process of its own: a busy page never delays the supervisor, or the reverse. */
export async function startGatewayProcess(setup: Setup, log: LocalContext['log']): Promise<Part> {
  const child = fork(join(GATEWAY, 'main.ts'), {
    execArgv: ['--import', PRELOADED],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  logLines(child, (line) => log('gateway', line));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The gateway did not start.')));
    child.on('message', ({ ready, part, message }: Report) => {
      if (ready) resolve();
      else if (part && message) log(part, message);
    });
    child.send(setup);
  });
  return {
    name: 'gateway',
    pid: child.pid ?? 0,
    exited,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
