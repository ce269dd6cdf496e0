import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import type { Caller } from './caller.ts';
import { asFailure } from './failure.ts';

export type Sql = postgres.TransactionSql<{ bigint: number }>;
export type StorageDatabase = ReturnType<typeof openDatabase>;

class Rehearsed extends Error {}

/** Storage connects as the owner of its tables and becomes the caller inside each transaction. */
export function openDatabase(ctx: LocalContext) {
  const sql = postgres(ctx.db.url('supabase_storage_admin'), {
    max: 8,
    idle_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'storage' },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });

  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      return (await sql.begin(work)) as T;
    } catch (error) {
      throw asFailure(error);
    }
  }

  function asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return transaction(async (sql) => {
      await sql`select set_config('storage.allow_delete_query', 'true', true)`;
      return work(sql);
    });
  }

  function asCaller<T>(caller: Caller, operation: string, work: (sql: Sql) => Promise<T>) {
    return transaction(async (sql) => {
      await become(sql, caller, operation);
      return work(sql);
    });
  }

  /** Asks row-level security whether the caller could do this, and undoes it. */
  async function rehearse(
    caller: Caller,
    operation: string,
    work: (sql: Sql) => Promise<unknown>,
  ): Promise<void> {
    try {
      await asCaller(caller, operation, async (sql) => {
        await work(sql);
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
  }

  return { asOwner, asCaller, rehearse };
}

function become(sql: Sql, caller: Caller, operation: string) {
  return sql`select
    set_config('role', ${caller.role}, true),
    set_config('request.jwt.claim.role', ${caller.role}, true),
    set_config('request.jwt.claim.sub', ${caller.owner ?? ''}, true),
    set_config('request.jwt.claims', ${JSON.stringify(caller.claims)}, true),
    set_config('request.headers', ${JSON.stringify(caller.headers)}, true),
    set_config('request.method', ${caller.method}, true),
    set_config('request.path', ${caller.path}, true),
    set_config('storage.operation', ${operation}, true),
    set_config('storage.allow_delete_query', 'true', true)`;
}
