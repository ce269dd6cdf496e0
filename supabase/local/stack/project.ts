import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export const ROOT = join(import.meta.dirname, '../../..');

const OWN = ['NEXT_PUBLIC_SUPABASE_URL', 'APP_URL', 'AUTH_RATE_LIMIT', 'AUTH_ENABLE_SIGNUP'];

/** This clone's own state: data, keys, mailbox. */
export const STATE = process.env.SUPABASE_LOCAL_DIR ?? join(ROOT, '.supabase');

function readEnv(name: string): Record<string, string | undefined> {
  const file = join(ROOT, name);
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** Settings of this project, read as Next does: the environment, then `.env.local`, then `.env`. */
export function projectEnv(): Record<string, string> {
  const env = { ...readEnv('.env'), ...readEnv('.env.local') };
  const names = [...Object.keys(env), ...Object.keys(readEnv('.env.example')), ...OWN];
  const set = names.map((name) => [name, process.env[name] ?? env[name]] as const);
  return Object.fromEntries(set.filter((one): one is [string, string] => Boolean(one[1])));
}
