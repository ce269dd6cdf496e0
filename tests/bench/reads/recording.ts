import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { KyselyPlugin, RootOperationNode } from 'kysely';
import type { Database } from '../../../lib/core/database.types.ts';
import type { GatewayConnection } from '../../../supabase/local/gateway/rest/connection.ts';
import type { World } from '../world.ts';
import type { Actor } from './actors.ts';

export type Statement = { text: string; values: unknown[] };
/** What one request asks of Postgres. */
export type Transaction = Statement[];

type WithContext = GatewayConnection['withContext'];

type Recording = {
  clientFor(actor: Actor): Promise<SupabaseClient<Database>>;
  /** What everything that was asked since the last time came down to. */
  take(): Transaction[];
  close(): Promise<void>;
};

/** The gateway's own REST, in this process, noting the SQL it makes of the app's queries. */
export async function startRecording(world: World): Promise<Recording> {
  // Before lite is loaded, as in the gateway.
  await import('../../../supabase/local/gateway/rest/relations.ts');
  const { createLite } = await import('../../../supabase/local/gateway/lite.ts');
  const { createRest } = await import('../../../supabase/local/gateway/rest/handler.ts');
  const { GatewayConnection: Connection } =
    await import('../../../supabase/local/gateway/rest/connection.ts');

  let taken: Transaction[] = [];

  class RecordingConnection extends Connection {
    override withContext: WithContext = (vars, run, options) => {
      if (options?.transaction) return super.withContext(vars, run, options);
      const transaction: Transaction = [];
      taken.push(transaction);
      return super.withContext(
        vars,
        (db) => {
          const recorder: KyselyPlugin = {
            transformQuery: ({ node, queryId }) => {
              const { sql, parameters } = db.getExecutor().compileQuery<unknown>(node, queryId);
              transaction.push({ text: sql, values: [...parameters] });
              return node satisfies RootOperationNode;
            },
            transformResult: async ({ result }) => result,
          };
          return run(db.withPlugin(recorder));
        },
        options,
      );
    };
  }

  const connection = new RecordingConnection({
    url: world.dbUrl,
    ownerUrl: world.ownerUrl,
    max: 2,
  });
  const lite = createLite(world.context, connection, async () => {});
  const rest = createRest(world.context, lite);
  return {
    async clientFor({ claims }) {
      const token = await world.context.keys.sign(claims);
      return createClient<Database>(world.url, world.anonKey, {
        auth: { persistSession: false, autoRefreshToken: false },
        accessToken: async () => token,
        global: { fetch: async (input, init) => rest(new Request(input, init)) },
      });
    },
    take() {
      const all = taken;
      taken = [];
      return all;
    },
    close: () => connection.close(),
  };
}
