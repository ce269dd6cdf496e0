import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import type { Claims } from './token.ts';

export type Extension = 'broadcast' | 'presence';
export type Permissions = Record<Extension, boolean>;
export type Asker = { claims: Claims; topic: string; headers: Record<string, string> };
export type Policies = ReturnType<typeof openPolicies>;

const EXTENSIONS: Extension[] = ['broadcast', 'presence'];
const ROLES = ['anon', 'authenticated', 'service_role'];

class Probed<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super('rolled back');
    this.answer = answer;
  }
}

/** May they read, may they write: asked of row-level security with rows that are never kept. */
export function openPolicies(ctx: LocalContext) {
  const sql = postgres(ctx.db.url('supabase_realtime_admin'), {
    max: 4,
    idle_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'realtime' },
  });

  async function probe<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
    try {
      return await sql.begin<never>(async (transaction) => {
        throw new Probed(await work(transaction));
      });
    } catch (error) {
      if (error instanceof Probed) return error.answer;
      throw error;
    }
  }

  return {
    mayRead: ({ claims, topic, headers }: Asker): Promise<Permissions> =>
      probe(async (sql) => {
        const rows = EXTENSIONS.map((extension) => ({ id: randomUUID(), topic, extension }));
        const [, , visible] = await Promise.all([
          sql`insert into realtime.messages ${sql(rows)}`,
          become(sql, { claims, topic, headers }),
          sql<{ extension: Extension }[]>`
            select extension from realtime.messages where id in ${sql(rows.map(({ id }) => id))}`,
        ]);
        return permissions(visible.map(({ extension }) => extension));
      }).catch((error: unknown) => {
        // A policy that fails is a policy that does not admit.
        ctx.log(
          'realtime',
          `policy on ${topic}: ${error instanceof Error ? error.message : error}`,
        );
        return permissions([]);
      }),

    mayWrite: (asker: Asker): Promise<Permissions> =>
      probe(async (sql) => {
        await become(sql, asker);
        const allowed: Extension[] = [];
        for (const extension of EXTENSIONS) {
          const row = { topic: asker.topic, extension };
          await sql
            .savepoint((inner) => inner`insert into realtime.messages ${inner(row)}`)
            .then(() => allowed.push(extension), rethrowUnlessDenied);
        }
        return permissions(allowed);
      }),

    close: () => sql.end({ timeout: 1 }),
  };
}

function become(sql: postgres.TransactionSql, { claims, topic, headers }: Asker) {
  if (!ROLES.includes(claims.role)) throw new Error(`role ${claims.role} may not use Realtime`);
  return sql`select
    set_config('role', ${claims.role}, true),
    set_config('realtime.topic', ${topic}, true),
    set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
    set_config('request.jwt.claim.sub', ${claims.sub ?? ''}, true),
    set_config('request.jwt.claim.role', ${claims.role}, true),
    set_config('request.headers', ${JSON.stringify(headers)}, true)`;
}

function permissions(allowed: Extension[]): Permissions {
  return { broadcast: allowed.includes('broadcast'), presence: allowed.includes('presence') };
}

function rethrowUnlessDenied(error: unknown) {
  if (!(error instanceof postgres.PostgresError && error.code === '42501')) throw error;
}
