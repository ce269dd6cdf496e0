import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { birthOf } from '../../supabase/local/stack/birth.ts';

const ROOT = join(import.meta.dirname, '../..');

export type Supervisor = Awaited<ReturnType<typeof startSupervisor>>;

type Recorded = { part: string; pid: number };

/** `npm run db:start` of a clone whose state is in `dir`. */
export async function startSupervisor(dir: string, env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'supabase/local/run.mjs'), 'supabase/local/dev.ts', '--no-app', '--no-seed'],
    {
      env: { ...process.env, NEXT_PUBLIC_SUPABASE_URL: '', SUPABASE_LOCAL_DIR: dir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let ended = false;
  void exited.then(() => (ended = true));
  const started = performance.now();
  while (!ended && !output.includes('Ctrl-C ends everything')) await delay(20);
  const refused = output.includes('already running');
  if (ended && !refused) throw new Error(`The supervisor ended:\n${output}`);
  return {
    output: () => output,
    exited,
    seconds: (performance.now() - started) / 1000,
    url: /Mailbox +(http:\S+)\/mailbox/.exec(output)?.[1] ?? '',
    pids: () => pidsOf(dir),
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      if (!ended) child.kill(signal);
      return exited;
    },
  };
}

function pidsOf(dir: string): Record<string, number> {
  const file = join(dir, 'processes.json');
  const list: Recorded[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return Object.fromEntries(list.map(({ part, pid }) => [part, pid]));
}

export function isAlive(pid: number | undefined): boolean {
  return pid !== undefined && birthOf(pid) !== null;
}
