import { PostgresConnection } from '@supabase/lite/postgres';
import type { IntrospectResult } from '@supabase/lite';
import { sql } from 'kysely';
import postgres from 'postgres';
import { requestScope } from '../request-scope.ts';
import { jsonArguments } from './json-arguments.ts';
import { postgrestTypes } from './types.ts';

type Context = Parameters<PostgresConnection['withContext']>;
type Transaction = Parameters<Context[1]>[0];
type Options = { url: string; ownerUrl: string; max?: number };

const TIMEOUTS: Record<string, string> = { anon: '3s', authenticated: '8s' };

/**
 * lite's connection without its habit of granting everything to everybody: a request is one
 * transaction that takes on the caller's role and claims, and nothing else.
 */
export class GatewayConnection extends PostgresConnection {
  // Catalog views show only what one may use, so the picture of the schema is taken by its owner.
  private readonly owner: PostgresConnection;
  private picture: Promise<IntrospectResult> | undefined;

  constructor({ url, ownerUrl, max = 12 }: Options) {
    const shared = { types: postgrestTypes, onnotice: () => {} };
    super({ url, postgresOptions: { ...shared, max } });
    this.owner = new PostgresConnection({ url: ownerUrl, postgresOptions: { ...shared, max: 1 } });
  }

  override introspect(): Promise<IntrospectResult> {
    this.picture ??= this.owner.introspect({ useCache: false });
    return this.picture;
  }

  forgetSchema() {
    this.picture = undefined;
  }

  override async withContext<T>(
    vars: Context[0],
    run: (db: Transaction) => Promise<T>,
    options?: Context[2],
  ): Promise<T> {
    if (options?.transaction) return run(options.transaction);
    return this.kysely.transaction().execute(async (transaction) => {
      await assume(transaction, options?.rpc?.readOnly === true);
      return run(options?.rpc ? transaction.withPlugin(jsonArguments) : transaction);
    });
  }

  override normalizeDbError(error: unknown) {
    const scope = requestScope.getStore();
    if (scope && error instanceof postgres.PostgresError) scope.refusal = error;
    return super.normalizeDbError(error);
  }

  override async close() {
    await Promise.all([super.close(), this.owner.close()]);
  }
}

async function assume(transaction: Transaction, readOnly: boolean) {
  const scope = requestScope.getStore();
  if (!scope) throw new Error('A request reached the database without an identity.');
  const role = String(scope.claims.role ?? 'anon');
  await sql`select
    set_config('role', ${role}, true),
    set_config('request.jwt.claims', ${JSON.stringify(scope.claims)}, true),
    set_config('request.headers', ${scope.headers}, true),
    set_config('request.method', ${scope.method}, true),
    set_config('request.path', ${scope.path}, true),
    set_config('response.status', '', true),
    set_config('response.headers', '', true),
    set_config('statement_timeout', ${TIMEOUTS[role] ?? '0'}, true),
    set_config('transaction_read_only', ${readOnly ? 'on' : 'off'}, true)`.execute(transaction);
}
