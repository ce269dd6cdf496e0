import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { containing, type TaskFilters } from './filters';
import { GOING_ON, statusOrder } from './names';
import type { TaskStatus } from './status';

export const PAGE = 50;
const DUE_PLACE = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/;
const CLOSED_PLACE = /^([\dT:.+Z-]{10,40})_([0-9a-f-]{36})$/;

const columns = `id, client_id, title, status, priority, due_on, due_order, subject_kind, subject_id, shared_at, closed_at,
  people:task_assignees (user_id, person:user_profiles (name))`;

/** Who looks, where and when. `clientId` null: what concerns the agency alone. */
export type Reading = { agencyId: string; userId: string; today: string; clientId?: string | null };

type Wanted = { statuses?: readonly TaskStatus[]; limit?: number };

/** Tasks by the day they are due, or, of what is closed, newest first; page by page. */
export async function listTasks(
  db: Db,
  { agencyId, userId, today, clientId }: Reading,
  filters: TaskFilters,
  {
    statuses = filters.view === 'done' ? ['done', 'cancelled'] : GOING_ON,
    limit = PAGE,
  }: Wanted = {},
) {
  const closed = statuses.includes('done') || statuses.includes('cancelled');
  const doer = filters.view === 'mine' ? userId : filters.person;
  let query = db
    .from('tasks')
    // The join that only filters is said in the text alone: it adds nothing to a row.
    .select(`${columns}${doer ? ', done_by:task_assignees!inner (user_id)' : ''}` as typeof columns)
    .eq('agency_id', agencyId)
    .in('status_order', statuses.map(statusOrder))
    .limit(limit + 1);
  if (doer) query = query.eq('done_by.user_id', doer);
  if (clientId) query = query.eq('client_id', clientId);
  if (clientId === null) query = query.is('client_id', null);
  if (filters.q) query = query.ilike('title', containing(filters.q));
  if (filters.view === 'late') query = query.lt('due_order', today);
  const [, key, id] =
    (closed ? CLOSED_PLACE : DUE_PLACE).exec(filters.after ?? '') ?? ([] as undefined[]);
  if (closed) {
    if (key) query = query.or(`closed_at.lt."${key}",and(closed_at.eq."${key}",id.lt.${id})`);
    query = query.order('closed_at', { ascending: false }).order('id', { ascending: false });
  } else {
    if (key) query = query.or(`due_order.gt.${key},and(due_order.eq.${key},id.gt.${id})`);
    query = query.order('due_order').order('id');
  }
  const { data } = await query.throwOnError();
  const rows = data.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    next:
      data.length > limit && last
        ? `${closed ? last.closed_at : last.due_order}_${last.id}`
        : undefined,
  };
}
export type TaskRow = Awaited<ReturnType<typeof listTasks>>['rows'][number];

/** How much waits: mine, late and altogether, within one client where one is named. */
export async function countTasks(db: Db, { agencyId, userId, today, clientId }: Reading) {
  const going = (select = 'id') => {
    let query = db
      .from('tasks')
      .select(select, { count: 'exact', head: true })
      .eq('agency_id', agencyId)
      .in('status_order', GOING_ON.map(statusOrder));
    if (clientId) query = query.eq('client_id', clientId);
    if (clientId === null) query = query.is('client_id', null);
    return query;
  };
  const [mine, late, all] = await Promise.all([
    going('id, done_by:task_assignees!inner (user_id)')
      .eq('done_by.user_id', userId)
      .throwOnError(),
    going().lt('due_order', today).throwOnError(),
    going().throwOnError(),
  ]);
  return { mine: mine.count ?? 0, late: late.count ?? 0, all: all.count ?? 0 };
}

export const countMine = cache(async (db: Db, agencyId: string, userId: string) => {
  const { count } = await db
    .from('tasks')
    .select('id, done_by:task_assignees!inner (user_id)', { count: 'exact', head: true })
    .eq('agency_id', agencyId)
    .in('status_order', GOING_ON.map(statusOrder))
    .eq('done_by.user_id', userId)
    .throwOnError();
  return count ?? 0;
});

export const findTask = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('tasks')
    .select(`${columns}, details, version, created_by, created_at`)
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});
export type Task = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** What is to be done about one record, and what was: the open ones first. */
export async function listTasksAbout(db: Db, agencyId: string, subjectId: string, limit = 20) {
  const { data } = await db
    .from('tasks')
    .select(columns)
    .eq('agency_id', agencyId)
    .eq('subject_id', subjectId)
    .lte('status_order', 3)
    .order('status_order')
    .order('due_order')
    .order('id')
    .limit(limit)
    .throwOnError();
  return data;
}
