import postgres, { type Sql } from 'postgres';
import type { LocalContext } from './context.ts';

const POLL_MS = 5_000;
const PATIENCE_MS = 150_000;

/** What pg_cron and pg_net do on a hosted project: schedules are rows, and `wake` is at once. */
export async function startScheduler(ctx: LocalContext): Promise<{ stop(): Promise<void> }> {
  const sql = postgres(ctx.db.url('postgres'), { max: 1, onnotice: () => {} });
  const stopping = new AbortController();
  const wake = createCaller(ctx, stopping.signal);
  const listening = await sql.listen('wake', wake);
  const poll = async () => {
    for (const name of await claimDue(sql)) wake(name);
  };
  const report = (error: unknown) => ctx.log('scheduler', String(error));
  const timer = setInterval(() => void poll().catch(report), POLL_MS);
  await poll().catch(report);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await listening.unlisten().catch(() => {});
      await sql.end({ timeout: 2 });
    },
  };
}

async function claimDue(sql: Sql): Promise<string[]> {
  const [table] = await sql`select to_regclass('private.schedules') is not null as exists`;
  if (!table?.exists) return [];
  const due = await sql<{ function_name: string }[]>`
    update private.schedules set last_run_at = now()
    where enabled and coalesce(last_run_at + every, '-infinity') <= now()
    returning function_name`;
  return due.map((row) => row.function_name);
}

/** At most one call in flight per function, and one more to follow it, however often it is woken. */
export function createCaller({ ports, keys, log }: LocalContext, stopped: AbortSignal) {
  const running = new Set<string>();
  const again = new Set<string>();

  async function call(name: string) {
    const response = await fetch(`http://127.0.0.1:${ports.gateway}/functions/v1/${name}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys.serviceRoleKey}`,
        apikey: keys.serviceRoleKey,
        'content-type': 'application/json',
      },
      body: '{}',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const text = await response.text();
    if (!response.ok) log('scheduler', `${name} answered ${response.status} ${text.slice(0, 200)}`);
  }

  return function wake(name: string): void {
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) return;
    if (running.has(name)) {
      again.add(name);
      return;
    }
    running.add(name);
    void call(name)
      .catch((error: unknown) => {
        if (!stopped.aborted) log('scheduler', `${name}: ${error}`);
      })
      .finally(() => {
        running.delete(name);
        if (again.delete(name) && !stopped.aborted) wake(name);
      });
  };
}
