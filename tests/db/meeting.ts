import { setTimeout as after } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Sql } from './database.ts';

const code = (error: postgres.PostgresError) => `${error.code} ${error.message}`;

async function pidOf(sql: Sql): Promise<number> {
  const [{ pid } = { pid: 0 }] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return pid;
}

async function waitsFor(db: postgres.Sql, waiting: number, holder: number): Promise<boolean> {
  const [row] = await db<
    { waits: boolean }[]
  >`select ${holder}::int = any (pg_blocking_pids(${waiting})) as waits`;
  return row?.waits ?? false;
}

/**
 * Two people at once, each in a transaction of their own, and what came of each. The second begins when the first awaits
 * it, and the first goes on once the second waits for a lock it holds, or is through without one.
 */
export async function meeting(
  db: postgres.Sql,
  first: (sql: Sql, theOther: () => Promise<void>) => Promise<unknown>,
  second: (sql: Sql) => Promise<unknown>,
): Promise<[string, string]> {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let waiting = 0;
  let isThrough = false;

  const earlier = db
    .begin(async (sql) => {
      const holder = await pidOf(sql);
      await first(sql, async () => {
        begin();
        while (!isThrough && !(await waitsFor(db, waiting, holder))) await after(5);
      });
    })
    .then(() => 'done', code)
    .finally(begin); // refused before it held anything
  const later = begun
    .then(() =>
      db.begin(async (sql) => {
        waiting = await pidOf(sql);
        await second(sql);
      }),
    )
    .then(() => 'done', code)
    .finally(() => (isThrough = true));
  return Promise.all([earlier, later]);
}
