import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { splitStatements } from './split.ts';

export type Migration = { version: string; name: string; text: string };

const PROJECT = join(import.meta.dirname, '..');
const FILE = /^(\d+)_(.+)\.sql$/;

/** The history table of the official CLI, so that the same files go on to a hosted project. */
const HISTORY = `
  create table if not exists supabase_migrations.schema_migrations
    (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;
`;

export function readMigrations(folder = join(PROJECT, 'migrations')): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, version, name] = FILE.exec(file) ?? [];
      if (!version || !name) return [];
      return [{ version, name, text: readFileSync(join(folder, file), 'utf8') }];
    });
}

/** Applies what is missing as the owner role; returns the names of what it applied. */
export async function migrate(ownerUrl: string, folder?: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(HISTORY);
    const rows = await sql<{ version: string }[]>`
      select version from supabase_migrations.schema_migrations`;
    const applied = new Set(rows.map((row) => row.version));
    const missing = readMigrations(folder).filter(({ version }) => !applied.has(version));
    for (const migration of missing) await apply(sql, migration);
    return missing.map(({ version, name }) => `${version}_${name}`);
  } finally {
    await sql.end();
  }
}

async function apply(sql: postgres.Sql, { version, name, text }: Migration) {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(text).catch((error: unknown) => {
      throw new Error(`${version}_${name}.sql${explain(error, text)}`, { cause: error });
    });
    await transaction`
      insert into supabase_migrations.schema_migrations (version, statements, name)
      values (${version}, ${splitStatements(text)}, ${name})`;
  });
}

function explain(error: unknown, text: string): string {
  if (!(error instanceof postgres.PostgresError)) return `: ${error}`;
  const line = error.position && text.slice(0, Number(error.position)).split('\n').length;
  const notes = [error.detail, error.hint, error.where].filter(Boolean).join('\n  ');
  return `${line ? `:${line}` : ''}: ${error.message}${notes ? `\n  ${notes}` : ''}`;
}

export async function runSeedFile(ownerUrl: string): Promise<void> {
  const file = join(PROJECT, 'seed.sql');
  if (!existsSync(file)) return;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(readFileSync(file, 'utf8'));
  } finally {
    await sql.end();
  }
}
