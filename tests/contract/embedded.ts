import type { LocalContext } from '../../supabase/local/context.ts';
import { makeContext } from '../../supabase/local/make-context.ts';
import { target } from './clients.ts';

/** The embedded stack's own context, as a second process of it would have it. */
export async function embeddedContext(functions = 0): Promise<LocalContext> {
  if (!target.embedded) throw new Error('There is no embedded stack in this run.');
  const { dir, dbUrl } = target.embedded;
  const gateway = Number(new URL(target.url).port);
  const postgres = Number(new URL(dbUrl).port);
  const ports = { app: 0, gateway, postgres, functions };
  return makeContext({ dir, ports, appUrl: target.appUrl, env: {} });
}
