import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

export type Sql = postgres.TransactionSql;

/** Notices are what triggers warn of when a live message is lost: not what these tests are about. */
const quiet = { onnotice: () => {}, prepare: false };

/** A copy of the stage for one file, as its owner: policies do not hold them, so they act as somebody else. */
export async function ownStage(): Promise<postgres.Sql> {
  const stage = new URL(inject('stage'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const door = postgres(new URL('/template1', stage).href, { max: 1, ...quiet });
  await door.unsafe(`create database ${name} template postgres`);
  await door.end();
  return postgres(new URL(`/${name}`, stage).href, { max: 4, ...quiet });
}

/** One connection more to the same copy. */
export function anotherConnection(db: postgres.Sql): postgres.Sql {
  return postgres(new URL(`/${db.options.database}`, inject('stage')).href, { max: 1, ...quiet });
}

class RolledBack extends Error {}

/** Runs everything in one transaction that leaves nothing behind. */
export async function rolledBack<T>(db: postgres.Sql, run: (sql: Sql) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await db
    .begin(async (sql) => {
      result = { value: await run(sql) };
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  if (!result) throw new Error('the transaction never ran');
  return result.value;
}

/** Runs in a savepoint that is undone, whatever came of it. */
export async function undone<T>(sql: Sql, run: (inner: Sql) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await sql
    .savepoint(async (inner) => {
      result = { value: await run(inner) };
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  if (!result) throw new Error('nothing was tried');
  return result.value;
}
