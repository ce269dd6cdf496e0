import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { untie } from './ties.ts';

export const PASSWORD = 'correct horse battery staple';

const FILES = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.sql'))
  .sort();

/** Fills a migrated, empty database with so many campaigns and all that belongs to them. */
export async function load(ownerUrl: string, campaigns: number): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`
      set maintenance_work_mem = '256MB'; set work_mem = '128MB'; set jit = off;
      set bench.campaigns = '${campaigns}'; set bench.password = '${PASSWORD}';`);
    const tie = await untie(sql);
    for (const file of FILES)
      await sql.unsafe(readFileSync(join(import.meta.dirname, file), 'utf8'));
    await tie();
    await sql.unsafe('vacuum analyze');
  } finally {
    await sql.end();
  }
}
