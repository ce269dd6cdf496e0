import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { target } from './clients.ts';

const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

class Undo extends Error {}

/** Runs as the owner of migrations, and takes it back. */
async function attempt(statement: string): Promise<string> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(statement);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return 'done';
    return error instanceof Error ? error.message : String(error);
  }
  return 'kept';
}

describe.each(['storage.objects', 'storage.buckets', 'realtime.messages'])(
  'on %s a migration',
  (table) => {
    test('may write policies, triggers and grants', async () => {
      expect(await attempt(`create policy p on ${table} for select using (true)`)).toBe('done');
      expect(
        await attempt(
          `create policy p on ${table} using (true); alter policy p on ${table} using (false)`,
        ),
      ).toBe('done');
      expect(
        await attempt(`create policy p on ${table} using (true); drop policy p on ${table}`),
      ).toBe('done');
      expect(
        await attempt(`create function public.t() returns trigger language plpgsql as 'begin return new; end';
      create trigger t after insert on ${table} for each row execute function public.t()`),
      ).toBe('done');
    });

    test.each([
      `alter table ${table} add column extra text`,
      `alter table ${table} disable row level security`,
      `create index extra on ${table} (created_at)`,
      `drop table ${table} cascade`,
      `alter table ${table} owner to postgres`,
    ])('may not %s', async (statement) => {
      expect(await attempt(statement)).toMatch(/must be owner of|permission denied|does not exist/);
    });
  },
);

describe('in the schemas of the platform a migration', () => {
  test.each(['storage', 'realtime'])('makes nothing of its own: %s', async (schema) => {
    expect(await attempt(`create table ${schema}.mine (id int)`)).toMatch(
      /must be owner|permission denied/,
    );
    expect(
      await attempt(`create function ${schema}.mine() returns int language sql as 'select 1'`),
    ).toMatch(/must be owner|permission denied/);
  });

  test('deletes no object behind the back of Storage', async () => {
    expect(await attempt('delete from storage.objects')).toContain('Use the Storage API instead');
  });
});

describe('the helpers that policies use', () => {
  test('take a path apart', async () => {
    const [row] = await sql`select storage.foldername('a/b/c.tar.gz') as folders,
      storage.filename('a/b/c.tar.gz') as file, storage.extension('a/b/c.tar.gz') as extension,
      storage.foldername('c') as none`;
    expect(row).toEqual({ folders: ['a', 'b'], file: 'c.tar.gz', extension: 'gz', none: [] });
  });

  test('know the topic and the operation in question', async () => {
    const [row] = await sql`select realtime.topic() as topic, storage.operation() as operation`;
    expect(row).toMatchObject({ topic: null });
  });
});
