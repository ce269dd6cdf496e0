import type { LocalContext } from '../context.ts';
import { loadSecrets } from './secrets.ts';

/** What a hosted project puts into its functions' environment, and where ours may deliver mail. */
export function functionsEnv({
  dir,
  ports,
  keys,
  db,
  appUrl,
}: LocalContext): Record<string, string> {
  const url = `http://127.0.0.1:${ports.gateway}`;
  return {
    SUPABASE_URL: url,
    SUPABASE_ANON_KEY: keys.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: keys.serviceRoleKey,
    SUPABASE_DB_URL: db.url('postgres'),
    APP_URL: appUrl,
    ...loadSecrets(dir),
    MAILBOX_URL: `${url}/mailbox/api/messages`,
  };
}
