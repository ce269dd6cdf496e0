import 'server-only';
import type { Session } from '@/lib/core/session';

/** The agency's channels; the webhooks' addresses are readable by nobody. */
export async function listHooks({ db, agency }: Session) {
  const { data } = await db
    .from('slack_hooks')
    .select(
      'id, client_id, name, events, shared, quiet_from, quiet_until, status, last_posted_at, last_error',
    )
    .eq('agency_id', agency.id)
    .order('created_at')
    .limit(100)
    .throwOnError();
  return data;
}
export type SlackHook = Awaited<ReturnType<typeof listHooks>>[number];
