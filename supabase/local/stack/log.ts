import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Log = (part: string, message: string) => void;

const COLOURS: Record<string, number> = {
  postgres: 36,
  gateway: 35,
  functions: 33,
  scheduler: 34,
  storage: 32,
  realtime: 32,
  next: 37,
};

/** One readable log: every line carries the part it comes from. */
export const printLog: Log = (part, message) => {
  const name = part.padEnd(9);
  const label = process.stdout.isTTY ? `\u001b[${COLOURS[part] ?? 90}m${name}\u001b[0m` : name;
  for (const line of message.split('\n')) process.stdout.write(`${label} ${line}\n`);
};

export function logLines(child: ChildProcess, print: (line: string) => void) {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim()) print(line);
    });
  }
}
