import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { birthOf } from './birth.ts';

type Recorded = { part: string; pid: number; birth: string };

/** The processes of this folder, on disk, so that the next start can end what a killed run left. */
export function openRecord(dir: string) {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'processes.json');
  const read = (): Recorded[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const write = (list: Recorded[]) => writeFileSync(file, JSON.stringify(list));
  const alive = () => read().filter(({ pid, birth }) => birthOf(pid) === birth);

  return {
    add(part: string, pid: number) {
      const birth = birthOf(pid);
      if (birth) write([...read().filter((one) => one.pid !== pid), { part, pid, birth }]);
    },
    supervisor: () => alive().find(({ part, pid }) => part === 'supervisor' && pid !== process.pid),
    clear: () => rmSync(file, { force: true }),
    /** Ends what is left and says what it was. */
    async endStale(): Promise<string[]> {
      const left = alive().filter(({ pid }) => pid !== process.pid);
      for (const { part, pid } of left) signal(pid, part === 'postgres' ? 'SIGINT' : 'SIGTERM');
      const deadline = Date.now() + 8000;
      while (alive().some(({ pid }) => pid !== process.pid) && Date.now() < deadline)
        await delay(50);
      for (const { pid } of alive()) if (pid !== process.pid) signal(pid, 'SIGKILL');
      write([]);
      return left.map(({ part, pid }) => `${part} (${pid})`);
    },
  };
}

export type ProcessRecord = ReturnType<typeof openRecord>;

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}
