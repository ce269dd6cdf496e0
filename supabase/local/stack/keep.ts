import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { Part } from './part.ts';

const MINUTE = 60_000;
const RESTARTS_A_MINUTE = 5;

type Options = { started: (part: Part) => void; failed: (name: string) => void; log: Log };

/** Starts a part again when it ends by itself, until that happens too often. */
export function keep(first: Part, start: () => Promise<Part>, { started, failed, log }: Options) {
  let current = first;
  let stopping = false;
  const restarts: number[] = [];

  async function restart(): Promise<void> {
    restarts.push(Date.now());
    if (restarts.filter((at) => at > Date.now() - MINUTE).length > RESTARTS_A_MINUTE) {
      return failed(first.name);
    }
    log(first.name, 'ended unexpectedly, starting it again');
    await delay(300 * restarts.length);
    if (stopping) return;
    try {
      current = await start();
    } catch (error) {
      log(first.name, error instanceof Error ? error.message : String(error));
      return restart();
    }
    if (stopping) return current.stop();
    started(current);
    watch();
  }

  function watch() {
    void current.exited.then(() => (stopping ? undefined : restart()));
  }

  started(first);
  watch();
  return {
    stop: () => {
      stopping = true;
      return current.stop();
    },
  };
}
