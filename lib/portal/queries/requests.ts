import 'server-only';
import { type Cursor } from '@/lib/core/cursor';
import { type Db } from '@/lib/core/database';
import { type RequestKind } from '@/lib/requests/kinds';
import { type Portal } from './portal';

const PAGE = 25;

/** What the client asked for, newest first, each with the campaign it became. */
export async function listOwnRequests({ session: { db }, client }: Portal, after: Cursor | null) {
  let query = db
    .from('portal_requests')
    .select(
      `id, kind, title, details, desired_on, status, answer, created_at, closed_at, created_by, filed_by_team,
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

/** One wish with all that was said and given, the campaign it became, and what happened to both. */
export async function findOwnRequest({ session: { db }, client }: Portal, id: string) {
  const { data: request } = await db
    .from('portal_requests')
    .select(
      `id, kind, title, details, answers, desired_on, lead_days, urgent_reason, scope_choice, scope_month, filed_by_team, work_id,
      status, answer, created_at, closed_at, created_by,
      campaign:crm_campaigns (id, title, status, send_at, sent_at),
      files:request_files (file:files (id, name, mime, bytes))`,
    )
    .eq('client_id', client.id)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (!request) return null;
  const { data: moves } = request.campaign
    ? await db
        .from('activity')
        .select('detail, created_at')
        .eq('client_id', client.id)
        .eq('subject_id', request.campaign.id)
        .eq('verb', 'moved')
        .order('created_at')
        .order('id')
        .limit(100)
        .throwOnError()
    : { data: [] };
  return { ...request, moves, work: await findWork(db, request.kind, request.work_id) };
}

/** Where the flow, popup or test stands that a wish became. A popup that is being written is not seen yet, and so in the making. */
async function findWork(db: Db, kind: RequestKind, id: string | null) {
  const table = kind === 'flow' ? 'crm_flows' : kind === 'popup' ? 'crm_popups' : 'crm_ab_tests';
  if (!id) return null;
  const { data } = await db.from(table).select('status').eq('id', id).maybeSingle().throwOnError();
  return data?.status ?? (kind === 'popup' ? 'draft' : null);
}
export type FollowedRequest = NonNullable<Awaited<ReturnType<typeof findOwnRequest>>>;
