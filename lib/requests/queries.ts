import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import type { Place } from './place';

const columns = `id, client_id, kind, title, details, answers, desired_on, lead_days, urgent_reason, scope_choice, scope_month,
  filed_by_team, status, answer, campaign_id, work_id, created_by, closed_by, closed_at, created_at,
  files:request_files (file:files (id, name, mime, bytes))`;

const REQUESTS_PAGE = 50;

type Wanted = { open: boolean; clientId?: string; after?: Place; limit?: number };

/** What clients asked the agency for: what is open, oldest first; what is done, newest first. */
export async function listRequests(
  db: Db,
  agencyId: string,
  { open, clientId, after, limit = REQUESTS_PAGE }: Wanted,
) {
  let query = db.from('portal_requests').select(columns).eq('agency_id', agencyId);
  query = open ? query.eq('status', 'open') : query.neq('status', 'open');
  if (clientId) query = query.eq('client_id', clientId);
  if (after) {
    const later = open ? 'gt' : 'lt';
    query = query.or(
      `created_at.${later}."${after.at}",and(created_at.eq."${after.at}",id.${later}.${after.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: open })
    .order('id', { ascending: open })
    .limit(limit + 1)
    .throwOnError();
  const rows = data.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    next: data.length > limit && last ? { at: last.created_at, id: last.id } : undefined,
  };
}
export type Request = Awaited<ReturnType<typeof listRequests>>['rows'][number];

export const findRequest = cache(async (db: Db, agencyId: string, id: string) => {
  const { data } = await db
    .from('portal_requests')
    .select(columns)
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});

export const countOpenRequests = cache(async (db: Db, agencyId: string) => {
  const { count } = await db
    .from('portal_requests')
    .select('id', { count: 'exact', head: true })
    .eq('agency_id', agencyId)
    .eq('status', 'open')
    .throwOnError();
  return count ?? 0;
});

/** Working days each kind of work normally takes. */
export const listLeadTimes = cache(async (db: Db, agencyId: string) => {
  const { data } = await db
    .from('request_lead_times')
    .select('kind, working_days')
    .eq('agency_id', agencyId)
    .throwOnError();
  return new Map(data.map(({ kind, working_days }) => [kind, working_days]));
});
