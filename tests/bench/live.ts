import { setTimeout as delay } from 'node:timers/promises';
import { RealtimeClient } from '@supabase/realtime-js';
import postgres from 'postgres';
import { median, percentile } from './measure.ts';
import { ACTORS, AGENCY } from './reads/actors.ts';
import { result, type Result } from './results.ts';
import type { World } from './world.ts';

const ROUNDS = 60;
const ALLOWED_MS = 100;
const PATIENCE_MS = 5000;

/** Something that is heard a moment after it was committed. */
type Ear = { next(): Promise<number> };

function ear(): Ear & { heard(): void } {
  let resolve: ((at: number) => void) | undefined;
  return {
    next: () => new Promise((done) => (resolve = done)),
    heard: () => resolve?.(performance.now()),
  };
}

async function fromCommit(
  sql: postgres.Sql,
  listener: Ear,
  work: (sql: postgres.Sql) => Promise<unknown>,
): Promise<number> {
  await sql.unsafe('begin');
  await work(sql);
  const late = delay(PATIENCE_MS).then(() => Promise.reject(new Error('Nothing was heard.')));
  const heard = listener.next();
  const committed = performance.now();
  await sql.unsafe('commit');
  return (await Promise.race([heard, late])) - committed;
}

/** From a person's commit to a colleague's browser, against NOTIFY and LISTEN without anything between. */
export async function live(world: World): Promise<Result[]> {
  const person = postgres(world.dbUrl, { max: 1, onnotice: () => {} });
  const owner = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const listening = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const raw = ear();
  await listening.listen('bench', () => raw.heard());
  const browser = ear();
  const client = await joinTeam(world, () => browser.heard());

  const [campaign] = await owner<{ id: string }[]>`
    select id from public.crm_campaigns where agency_id = ${AGENCY} and status = 'copy' limit 1`;
  const change = async (sql: postgres.Sql) => {
    await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${JSON.stringify(ACTORS.admin.claims)}, true)`;
    await sql`update public.crm_campaigns set offer = ${`Until ${Math.random()}`} where id = ${campaign?.id ?? ''}`;
  };
  const notify = (sql: postgres.Sql) => sql`select pg_notify('bench', 'campaign_changed')`;

  const mine: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      mine.push(await fromCommit(person, browser, change));
      theirs.push(await fromCommit(owner, raw, notify));
    }
  } finally {
    await client.disconnect();
    await Promise.all([person.end(), owner.end(), listening.end()]);
  }
  const slowest = percentile(mine, 0.95);
  const note = `95th: ${slowest.toFixed(1)} against ${percentile(theirs, 0.95).toFixed(1)}`;
  return [
    result({
      name: 'from commit to browser, median',
      ours: median(mine),
      baseline: median(theirs),
      goal: null,
      note,
    }),
    result({
      name: `from commit to browser, 95th, of ${ALLOWED_MS} ms`,
      ours: slowest,
      baseline: ALLOWED_MS,
      goal: 1,
    }),
  ];
}

async function joinTeam(world: World, heard: () => void): Promise<RealtimeClient> {
  const token = await world.context.keys.sign(ACTORS.admin.claims);
  const client = new RealtimeClient(`${world.url.replace('http', 'ws')}/realtime/v1`, {
    params: { apikey: world.anonKey },
    accessToken: async () => token,
  });
  await client.setAuth();
  const channel = client.channel(`team:${AGENCY}`, { config: { private: true } });
  channel.on('broadcast', { event: 'campaign_changed' }, heard);
  await new Promise<void>((resolve, reject) => {
    channel.subscribe((status, error) => {
      if (status === 'SUBSCRIBED') resolve();
      else reject(error ?? new Error(`Joining ended with ${status}.`));
    });
  });
  return client;
}
