import { watch } from 'node:fs';
import type { LocalContext } from '../context.ts';
import { type DenoProcess, FUNCTIONS, startDeno } from './process.ts';

export { createFunctionsProxy } from './proxy.ts';

export type Options = { folder?: string; watching?: boolean; started?: (pid: number) => void };
export type Functions = { port: number; stop(): Promise<void> };

const SETTLE = 150;
const LONGEST_PAUSE = 10_000;

/** Serves the Edge Functions, again after each change to a file and after each crash. */
export async function startFunctions(
  ctx: LocalContext,
  { folder = FUNCTIONS, watching = true, started: report = () => {} }: Options = {},
): Promise<Functions> {
  let running: DenoProcess | undefined;
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();
  let settling: NodeJS.Timeout | undefined;
  let pause = 100;

  async function restart() {
    const before = running;
    running = undefined;
    await before?.stop();
    if (stopped) return;
    const started = await startDeno(ctx, folder);
    running = started;
    report(started.pid);
    void started.exited.then(() => {
      if (running !== started) return;
      running = undefined;
      again('exited');
    });
  }

  function again(reason: string) {
    if (stopped) return;
    ctx.log('functions', `restarting: ${reason}`);
    clearTimeout(settling);
    settling = setTimeout(
      () => {
        turn = turn.then(restart).then(
          () => void (pause = 100),
          (error: unknown) => {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            again(error instanceof Error ? error.message : String(error));
          },
        );
      },
      Math.max(SETTLE, pause),
    );
  }

  await restart();
  const watcher = watching
    ? watch(folder, { recursive: true }, (_event, file) => again(`${file} changed`))
    : undefined;

  return {
    port: ctx.ports.functions,
    async stop() {
      stopped = true;
      clearTimeout(settling);
      watcher?.close();
      await turn;
      const last = running;
      running = undefined;
      await last?.stop();
    },
  };
}
