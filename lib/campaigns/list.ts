import 'server-only';
import type { Db } from '@/lib/core/database';
import { SORT_COLUMNS, readCursor, stretchesAfter, writeCursor, type Stretch } from './cursor';
import { OPEN_STATUSES, containing, shownStatuses, type CampaignFilters } from './filters';
import { statusOrder, type CampaignStatus } from './status';
import type { Days } from './week';

export const PAGE = 50;

const columns = `id, client_id, number, title, status, held_from, priority, due_on, send_at, sent_at, stage_since,
  assignees:campaign_assignees (duty, user_id, person:user_profiles (name)), labels:campaign_labels (label)`;

/** What every reading of campaigns needs to know about who looks, and when. */
export type Reading = { agencyId: string; userId: string; clientId?: string; days: Days };

type Rows = { statuses: CampaignStatus[]; limit?: number; cursor?: string };

/** Campaigns by stage, then as sorted, page by page. One client's when the filter names one. */
export async function listCampaigns(
  db: Db,
  { agencyId, userId, clientId, days }: Reading,
  filters: CampaignFilters,
  { statuses, limit = PAGE, cursor }: Rows,
) {
  const { name, ascending } = SORT_COLUMNS[filters.sort];
  const people = filters.view === 'mine' ? [userId] : filters.assignees;
  const { from, to } = sendRange(filters, days);

  const read = async (stretch: Stretch, most: number) => {
    let query = db
      .from('crm_campaigns')
      // The joins that only filter are said in the text alone: they add nothing to a row.
      .select(`${columns}${joins(people, filters.label)}` as typeof columns)
      .eq('agency_id', agencyId)
      .in('status_order', stretch.statuses.map(statusOrder))
      .order('status_order')
      .order(name, { ascending, nullsFirst: false })
      .order('id')
      .limit(most);
    if (clientId) query = query.eq('client_id', clientId);
    if (people.length > 0) query = query.in('worked_on.user_id', people);
    if (filters.label) {
      query = query.eq('labelled.agency_id', agencyId).eq('labelled.label', filters.label);
    }
    if (filters.priorities.length > 0) query = query.in('priority', filters.priorities);
    if (filters.q) query = query.ilike('title', containing(filters.q));
    if (filters.view === 'late') query = query.lt('due_on', days.today);
    if (from) query = query.gte('send_at', from);
    if (to) query = query.lt('send_at', to);
    if (stretch.from) query = query.filter(name, ascending ? 'gte' : 'lte', stretch.from);
    if (stretch.or) query = query.or(stretch.or);
    if (stretch.keyless) query = query.is(name, null);
    if (stretch.keyless?.after) query = query.gt('id', stretch.keyless.after);
    return (await query.throwOnError()).data;
  };

  const place = readCursor(cursor, statuses);
  const stretches = place ? stretchesAfter(place, filters.sort, statuses) : [{ statuses }];
  const data: Awaited<ReturnType<typeof read>> = [];
  for (const stretch of stretches) {
    if (data.length <= limit) data.push(...(await read(stretch, limit + 1 - data.length)));
  }
  const rows = data.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    next:
      data.length > limit && last
        ? writeCursor({ status: last.status, key: keyOf(last[name]), id: last.id })
        : undefined,
  };
}
export type CampaignRow = Awaited<ReturnType<typeof listCampaigns>>['rows'][number];

const keyOf = (value: string | number | null) => (value === null ? null : String(value));

function joins(people: string[], label: string | undefined): string {
  return [
    people.length > 0 && ', worked_on:campaign_assignees!inner (user_id)',
    label && ', labelled:campaign_labels!inner (label)',
  ]
    .filter(Boolean)
    .join('');
}

function sendRange(filters: CampaignFilters, days: Days) {
  const week = filters.view === 'week' ? days.week : undefined;
  return {
    from: latest(filters.from && days.startOf(filters.from), week?.from),
    to: earliest(filters.to && days.endOf(filters.to), week?.to),
  };
}

const latest = (a?: string, b?: string) => (a && b ? (a > b ? a : b) : a || b);
const earliest = (a?: string, b?: string) => (a && b ? (a < b ? a : b) : a || b);

type Counted = {
  statuses: CampaignStatus[];
  filters?: CampaignFilters;
  from?: string;
  to?: string;
};

async function count(
  db: Db,
  { agencyId, userId, clientId, days }: Reading,
  { statuses, filters, from, to }: Counted,
) {
  const people = filters?.view === 'mine' ? [userId] : filters?.assignees;
  const { data } = await db
    .rpc('count_campaigns', {
      agency: agencyId,
      today: days.today,
      week_from: days.week.from,
      week_to: days.week.to,
      person: userId,
      client: clientId,
      people: people?.length ? people : undefined,
      statuses: statuses.map(statusOrder),
      priorities: filters?.priorities.length ? filters.priorities : undefined,
      labelled: filters?.label,
      send_from: from,
      send_to: to,
      title_like: filters?.q && containing(filters.q),
      only_late: filters?.view === 'late',
    })
    .throwOnError();
  return data;
}
export type StageCount = Awaited<ReturnType<typeof count>>[number];

/** How many there are in each stage, for the same filters. */
export const countCampaigns = (db: Db, reading: Reading, filters: CampaignFilters) =>
  count(db, reading, {
    statuses: shownStatuses(filters),
    filters,
    ...sendRange(filters, reading.days),
  });

/** Where everything that is going on stands. Of what was sent, this week's: the rest only ever grows. */
export async function countGoingOn(db: Db, reading: Reading): Promise<StageCount[]> {
  const [open, sent] = await Promise.all([
    count(db, reading, { statuses: OPEN_STATUSES }),
    count(db, reading, { statuses: ['sent'], ...reading.days.week }),
  ]);
  return [...open, ...sent];
}
