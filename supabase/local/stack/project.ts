import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export const ROOT = join(import.meta.dirname, '../../..');

/** This clone's own state: data, keys, mailbox. */
export const STATE = join(ROOT, '.supabase');

/** As Next reads them: the environment wins over `.env.local`, which wins over `.env`. */
export function projectEnv(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of ['.env', '.env.local']) {
    const file = join(ROOT, name);
    if (existsSync(file)) Object.assign(env, parseEnv(readFileSync(file, 'utf8')));
  }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}
