import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * After a crash the lock names a process id that something else may have by now, and Postgres
 * would refuse to start. Whoever does not work on this folder does not hold its lock.
 */
export function clearStaleLock(data: string): void {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock) || !existsSync('/proc/self/cmdline')) return;
  const pid = readFileSync(lock, 'utf8').split('\n')[0];
  const commandLine = `/proc/${pid}/cmdline`;
  const holder = existsSync(commandLine) ? readFileSync(commandLine, 'utf8') : '';
  if (!holder.includes(data)) rmSync(lock);
}
