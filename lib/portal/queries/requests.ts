import 'server-only';
import type { Cursor } from '@/lib/core/cursor';
import type { Portal } from './portal';
import { listRequestWork } from './request-work';

const PAGE = 25;

/** What the client asked for, newest first, each with what it became. */
export async function listOwnRequests(portal: Portal, after: Cursor | null) {
  const { client } = portal;
  const { db } = portal.session;
  let query = db
    .from('portal_requests')
    .select(
      `id, kind, title, details, desired_on, status, answer, created_at, closed_at, created_by, filed_by_team, work_id,
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
  const page = data.slice(0, PAGE);
  const work = await listRequestWork(portal, page);
  const rows = page.map((request) => ({ ...request, work: work.get(request.id) ?? null }));
  const last = rows.at(-1);
  return { rows, next: data.length > PAGE && last ? { at: last.created_at, id: last.id } : null };
}
export type OwnRequest = Awaited<ReturnType<typeof listOwnRequests>>['rows'][number];

/** One wish with all that was said and given, what it became, and what happened to both. */
export async function findOwnRequest(portal: Portal, id: string) {
  const { client } = portal;
  const { db } = portal.session;
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
  const work = await listRequestWork(portal, [request]);
  return { ...request, moves, work: work.get(request.id) ?? null };
}
export type FollowedRequest = NonNullable<Awaited<ReturnType<typeof findOwnRequest>>>;
