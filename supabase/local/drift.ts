import postgres from 'postgres';
import { readMigrations } from './migrate.ts';
import { splitStatements } from './split.ts';

type Applied = { version: string; name: string; statements: string[] };

/** What was applied and is no longer what the files say; null when the files only go further. */
export async function findDrift(ownerUrl: string): Promise<string | null> {
  const applied = await readApplied(ownerUrl);
  const files = new Map(readMigrations().map((one) => [one.version, one]));
  for (const { version, name, statements } of applied) {
    const file = files.get(version);
    if (!file) return `Migration ${version}_${name} was applied and is gone.`;
    if (splitStatements(file.text).join('\0') !== statements.join('\0')) {
      return `Migration ${version}_${file.name} has been edited since it was applied.`;
    }
  }
  const last = applied.at(-1)?.version ?? '';
  const late = [...files.values()].find(
    ({ version }) => version < last && !applied.some((one) => one.version === version),
  );
  return late ? `Migration ${late.version}_${late.name} is older than one already applied.` : null;
}

async function readApplied(ownerUrl: string): Promise<Applied[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [history] = await sql`
      select to_regclass('supabase_migrations.schema_migrations') is not null as exists`;
    if (!history?.exists) return [];
    return await sql<Applied[]>`
      select version, name, statements from supabase_migrations.schema_migrations order by version`;
  } finally {
    await sql.end();
  }
}
