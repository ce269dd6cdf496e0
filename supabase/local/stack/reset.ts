import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import { postgresHome } from '../postgres/binaries.ts';
import { identityFor } from '../postgres/identity.ts';

const DATA = ['storage', 'mailbox', 'demo.json', 'bootstrap.hash'];

/** Everything but the keys and the ports. */
export function wipe(dir: string): void {
  const { data } = identityFor(postgresHome(), join(dir, 'postgres'));
  rmSync(data, { recursive: true, force: true });
  for (const name of DATA) rmSync(join(dir, name), { recursive: true, force: true });
}

/** True when nobody has an account but the people the seed made: then nothing of yours is lost. */
export async function holdsOnlyDemo(ctx: LocalContext): Promise<boolean> {
  const file = join(ctx.dir, 'demo.json');
  const demo: string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const sql = postgres(ctx.db.url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const [others] = await sql`
      select count(*)::int as count from auth.users where not (id::text = any(${demo}))`;
    return others?.count === 0;
  } finally {
    await sql.end();
  }
}
