import 'server-only';
import { type Cursor } from '@/lib/core/cursor';
import { type Portal } from './portal';

const PAGE = 25;

/** What the client asked for, newest first, each with the campaign it became. */
export async function listOwnRequests({ session: { db }, client }: Portal, after: Cursor | null) {
  let query = db
    .from('portal_requests')
    .select(
      `id, kind, title, details, desired_on, status, answer, created_at, closed_at, created_by,
      campaign:crm_campaigns (id, title, status, send_at, sent_at)`,
    )
    .eq('client_id', client.id);
  if (after) {
    query = query.or(
      `created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1)
    .throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: data.length > PAGE && last ? { at: last.created_at, id: last.id } : null };
}
export type OwnRequest = Awaited<ReturnType<typeof listOwnRequests>>['rows'][number];
