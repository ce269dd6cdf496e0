import 'server-only';
import type { Db } from '@/lib/core/database';
import { readPlace, shownStatuses, writePlace, type FlowFilters } from '@/lib/flows/filters';
import { flowStatusOrder } from '@/lib/flows/status';

const PAGE = 50;

const LINE =
  `id, client_id, title, status, status_order, held_from, trigger_kind, trigger_name, due_on, decide_by, live_at, created_at,
  steps:flow_steps (kind, status), assignees:flow_assignees (duty, user_id, person:user_profiles (name))` as const;

type Reading = { agencyId: string; userId: string; clientId?: string };

const containing = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`;

/** Flows by stage, the newest first in each, page by page. */
export async function listFlows(
  db: Db,
  { agencyId, userId, clientId }: Reading,
  filters: FlowFilters,
) {
  const statuses = shownStatuses(filters);
  const mine = filters.view === 'mine';
  let query = db
    .from('crm_flows')
    // A join that only filters is said in the text alone: it adds nothing to a row.
    .select(`${LINE}${mine ? ', own:flow_assignees!inner (user_id)' : ''}` as typeof LINE)
    .eq('agency_id', agencyId)
    .in('status_order', statuses.map(flowStatusOrder))
    .order('status_order')
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (mine) query = query.eq('own.user_id', userId);
  if (clientId) query = query.eq('client_id', clientId);
  if (filters.trigger) query = query.eq('trigger_kind', filters.trigger);
  if (filters.q) query = query.ilike('title', containing(filters.q));
  const place = readPlace(filters.after, statuses);
  if (place) {
    const { order, at, id } = place;
    query = query
      .gte('status_order', order)
      .or(
        `status_order.gt.${order},and(status_order.eq.${order},created_at.lt."${at}"),and(status_order.eq.${order},created_at.eq."${at}",id.lt.${id})`,
      );
  }
  const { data } = await query.throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next:
      data.length > PAGE && last?.status_order
        ? writePlace({ order: last.status_order, at: last.created_at, id: last.id })
        : undefined,
  };
}
export type FlowLine = Awaited<ReturnType<typeof listFlows>>['rows'][number];
