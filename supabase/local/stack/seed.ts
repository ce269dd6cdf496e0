import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import type { LocalContext } from '../context.ts';

const SEED = join(import.meta.dirname, '../../seed/run.ts');

type Target = { dbUrl: string; supabaseUrl: string; serviceRoleKey: string };
type Seed = { seedDemo(target: Target): Promise<void> };

/** The demo agency, on a database that has never had it. */
export async function seedOnce(ctx: LocalContext): Promise<void> {
  const marker = join(ctx.dir, 'demo.json');
  if (existsSync(marker) || !existsSync(SEED)) return;
  const started = performance.now();
  const { seedDemo }: Seed = await import(SEED);
  await seedDemo({
    dbUrl: ctx.db.url('postgres'),
    supabaseUrl: `http://${ctx.db.host}:${ctx.ports.gateway}`,
    serviceRoleKey: ctx.keys.serviceRoleKey,
  });
  const sql = postgres(ctx.db.url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const people = await sql`select id from auth.users`;
    writeFileSync(marker, JSON.stringify(people.map(({ id }) => id)));
  } finally {
    await sql.end();
  }
  ctx.log(
    'stack',
    `seeded the demo agency in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}
