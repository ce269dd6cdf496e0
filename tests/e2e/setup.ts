import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startStack } from '../../supabase/local/stack.ts';
import { freePort, mustBeBuilt, startApp } from '../app.ts';

/** The stories make more campaigns than a month's package holds; those about packages keep theirs. */
async function makeRoom(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1 });
  await sql`
    update public.crm_scope_items i set max_units = i.max_units + 100
    from public.clients c
    where c.id = i.client_id and i.kind = 'campaigns' and c.slug not in ('juniper-pet', 'fennel-rye')`;
  await sql.end();
}

/** The production build on a stack of its own with the demo agency, on free ports, gone afterwards. */
export default async function setup() {
  mustBeBuilt();
  const dir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const port = await freePort();
  // Nobody listens there until a story puts a Slack of its own in its place.
  const slack = `http://127.0.0.1:${await freePort()}`;
  const stack = await startStack({
    dir,
    appUrl: `http://127.0.0.1:${port}`,
    seed: 'demo',
    functions: true,
    env: { AUTH_RATE_LIMIT: 'off', SLACK_BASE_URL: slack },
  });
  await makeRoom(stack.ownerUrl);
  const forget = async () => {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const app = await startApp(stack, { port }).catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  process.env.E2E_APP_URL = app.url;
  process.env.E2E_SLACK_URL = slack;
  process.env.E2E_MAILBOX_URL = stack.mailboxUrl;
  process.env.E2E_SUPABASE_URL = stack.url;
  process.env.E2E_ANON_KEY = stack.anonKey;
  return async () => {
    await app.stop();
    await forget();
  };
}
