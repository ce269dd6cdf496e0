import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../config.toml');

/** The value of `key` in `[section]` of supabase/config.toml, unquoted, if it is there. */
export function readConfig(section: string, key: string): string | undefined {
  let current = '';
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const heading = /^\s*\[([^\]]+)\]/.exec(line);
    if (heading) current = heading[1] ?? '';
    const [, name, value] = /^\s*([\w-]+)\s*=\s*(.+?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (current === section && name === key) return value?.replace(/^"(.*)"$/, '$1');
  }
}
