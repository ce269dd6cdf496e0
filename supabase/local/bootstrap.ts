import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './postgres.ts';

const FOLDER = join(import.meta.dirname, 'bootstrap');

/** Runs once per cluster, as superuser, in one transaction: all of it or nothing. */
export async function bootstrap(database: Database): Promise<void> {
  const sql = database.superuser();
  try {
    await sql.begin(async (transaction) => {
      for (const file of bootstrapFiles()) {
        await transaction
          .unsafe(readFileSync(join(FOLDER, file), 'utf8'))
          .catch((error: unknown) => {
            throw new Error(`bootstrap/${file}: ${error instanceof Error ? error.message : error}`);
          });
      }
    });
  } finally {
    await sql.end();
  }
}

export async function isBootstrapped(database: Database): Promise<boolean> {
  const sql = database.superuser();
  try {
    const found = await sql`select 1 from pg_roles where rolname = 'gateway'`;
    return found.length > 0;
  } finally {
    await sql.end();
  }
}

/** Changes with every edit of the platform's files. */
export function bootstrapHash(): string {
  const hash = createHash('sha256');
  for (const file of bootstrapFiles()) hash.update(readFileSync(join(FOLDER, file)));
  return hash.digest('hex');
}

function bootstrapFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}
