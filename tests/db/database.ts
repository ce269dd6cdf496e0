import postgres from 'postgres';
import { inject } from 'vitest';

export type Sql = postgres.TransactionSql;

/** The owner's connection: it bypasses policies, so a test acts as somebody else before it asserts. */
export function connect(): postgres.Sql {
  return postgres(inject('stack').ownerUrl, { max: 1, onnotice: () => {}, prepare: false });
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
