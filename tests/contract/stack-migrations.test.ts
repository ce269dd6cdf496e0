import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDrift } from '../../supabase/local/drift.ts';
import { startStack, type Stack } from '../../supabase/local/stack.ts';

const ROOT = join(import.meta.dirname, '../..');
const CATALOG = readFileSync(join(import.meta.dirname, 'catalog.sql'), 'utf8');

let dirs: string[];
let ours: Stack;
let pushed: Stack;

beforeAll(async () => {
  dirs = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'push-')));
  [ours, pushed] = await Promise.all([
    startStack({ dir: dirs[0] ?? '' }),
    startStack({ dir: dirs[1] ?? '', migrate: false }),
  ]);
});

afterAll(async () => {
  await Promise.all([ours.stop(), pushed.stop()]);
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

async function query<T>({ ownerUrl }: Stack, text: string): Promise<T[]> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    return [...(await sql.unsafe<(T & postgres.Row)[]>(text))];
  } finally {
    await sql.end();
  }
}

const catalogOf = async (stack: Stack) =>
  (await query<{ line: string }>(stack, CATALOG)).map(({ line }) => line);

describe('the official CLI', () => {
  test('pushes the same migrations, and the same database comes out', async () => {
    const cli = join(ROOT, 'node_modules/.bin/supabase');
    await promisify(execFile)(cli, ['db', 'push', `--remote=${pushed.ownerUrl}`, '--yes'], {
      cwd: ROOT,
      env: { ...process.env, PGSSLMODE: 'disable' },
    });
    expect(await catalogOf(pushed)).toEqual(await catalogOf(ours));
  });

  test('and the history is the same, so that either can go on', async () => {
    const history =
      'select version, name from supabase_migrations.schema_migrations order by version';
    expect(await query(pushed, history)).toEqual(await query(ours, history));
    expect(await findDrift(pushed.ownerUrl)).toBeNull();
  });
});

describe('an edited migration', () => {
  test('is noticed', async () => {
    await query(
      ours,
      `
      update supabase_migrations.schema_migrations set statements = statements || array['select 1']
      where version = (select max(version) from supabase_migrations.schema_migrations)`,
    );
    expect(await findDrift(ours.ownerUrl)).toContain('has been edited');
  });
});
