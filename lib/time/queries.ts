import 'server-only';
import { cache } from 'react';
import { addDays, format, parseISO } from 'date-fns';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Db } from '@/lib/core/database';
import type { Database } from '@/lib/core/database.types';
import { fromLocal } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import type { About } from './about';

/** The timer that runs, if one does. */
export const findRunning = cache(async ({ db, userId, permissions }: Session) => {
  if (!permissions['time.track']) return null;
  const { data } = await db
    .from('time_entries')
    .select(
      `id, started_at, campaign_id, flow_id, popup_id, client:clients (name),
      campaign:crm_campaigns (number, title), flow:crm_flows (title), popup:crm_popups (title)`,
    )
    .eq('user_id', userId)
    .not('started_at', 'is', null)
    .is('ended_at', null)
    .maybeSingle()
    .throwOnError();
  return data?.started_at ? { ...data, started_at: data.started_at } : null;
});
export type Running = NonNullable<Awaited<ReturnType<typeof findRunning>>>;

type Answer = Database['public']['Functions']['time_by_day']['Returns'][number];
/** What the generated type does not know: hours for no work of a client, or for no client. */
export type DayPiece = Omit<Answer, keyof About> & About;

type Stretch = { from: string; to: string; person?: string; client?: string };
const PAGE = 1000;

/** Hours by local day, an entry over midnight in both. */
export async function listDays(db: Db, agencyId: string, { from, to, person, client }: Stretch) {
  const rows: DayPiece[] = [];
  for (let start = 0; ; start += PAGE) {
    const { data } = await db
      .rpc('time_by_day', { agency: agencyId, first_day: from, last_day: to, person, client })
      .order('day')
      .order('user_id')
      .order('entry_id')
      .range(start, start + PAGE - 1)
      .throwOnError();
    rows.push(...data);
    if (data.length < PAGE) return rows;
  }
}

/** What was clocked in a week, the latest first, with when it began and ended. */
export async function listClocked(
  db: Db,
  { person, monday, zone }: { person: string; monday: string; zone: string },
) {
  const end = format(addDays(parseISO(monday), 7), 'yyyy-MM-dd');
  const { data } = await db
    .from('time_entries')
    .select('id, started_at, ended_at, note, campaign_id, flow_id, popup_id, client_id')
    .eq('user_id', person)
    .gte('started_at', fromLocal(monday, '00:00', zone).toISOString())
    .lt('started_at', fromLocal(end, '00:00', zone).toISOString())
    .order('started_at', { ascending: false })
    .limit(300)
    .throwOnError();
  return data;
}
export type Clocked = Awaited<ReturnType<typeof listClocked>>[number];

/** Whether a person's week is closed. */
export async function isClosed(db: Db, person: string, monday: string): Promise<boolean> {
  const { data } = await db
    .from('approved_weeks')
    .select('week')
    .eq('user_id', person)
    .eq('week', monday)
    .maybeSingle()
    .throwOnError();
  return data !== null;
}

export const listCampaignTime = cache(async (db: Db, campaignId: string) => {
  const { data } = await db.rpc('time_on_campaign', { campaign: campaignId }).throwOnError();
  return data;
});

export async function listClientMonth(db: Db, agencyId: string, month: string) {
  const { data } = await db
    .rpc('client_month', { agency: agencyId, month })
    .limit(1000)
    .throwOnError();
  return data;
}

const TABLES = ['crm_flows', 'crm_popups'] as const;

/** Names of what hours were spent on; a campaign has a number, too. */
export async function findTitlesOf(db: Db, agencyId: string, pieces: readonly About[]) {
  const ids = (of: (piece: About) => string | null) => [
    ...new Set(pieces.map(of).filter((id) => id !== null)),
  ];
  const found = new Map<string, string>();
  const wanted = ids(({ campaign_id }) => campaign_id);
  for (let start = 0; start < wanted.length; start += 100) {
    const { data } = await db
      .from('crm_campaigns')
      .select('id, number, title')
      .eq('agency_id', agencyId)
      .in('id', wanted.slice(start, start + 100))
      .throwOnError();
    for (const { id, number, title } of data) found.set(id, `${campaignNumber(number)} ${title}`);
  }
  const others = ids(({ flow_id, popup_id }) => flow_id ?? popup_id);
  for (let start = 0; start < others.length; start += 100) {
    for (const table of TABLES) {
      const { data } = await db
        .from(table)
        .select('id, title')
        .eq('agency_id', agencyId)
        .in('id', others.slice(start, start + 100))
        .throwOnError();
      for (const { id, title } of data) found.set(id, title);
    }
  }
  return found;
}

/** What a person may book on: campaigns, flows and popups they work on that are going on. */
export async function listBookable({ db, agency, userId, permissions }: Session) {
  if (!permissions['campaigns.read']) return [];
  const [campaigns, flows, popups] = await Promise.all([
    db
      .from('crm_campaigns')
      .select('id, client_id, number, title, worked_on:campaign_assignees!inner (user_id)')
      .eq('agency_id', agency.id)
      .eq('worked_on.user_id', userId)
      .lte('status_order', 7)
      .order('number', { ascending: false })
      .limit(100)
      .throwOnError(),
    db
      .from('crm_flows')
      .select('id, client_id, title, worked_on:flow_assignees!inner (user_id)')
      .eq('agency_id', agency.id)
      .eq('worked_on.user_id', userId)
      .lte('status_order', 7)
      .order('created_at', { ascending: false })
      .limit(100)
      .throwOnError(),
    db
      .from('crm_popups')
      .select('id, client_id, title, worked_on:popup_assignees!inner (user_id)')
      .eq('agency_id', agency.id)
      .eq('worked_on.user_id', userId)
      .lte('status_order', 7)
      .order('created_at', { ascending: false })
      .limit(100)
      .throwOnError(),
  ]);
  return [
    ...campaigns.data.map(({ id, client_id, number, title }) => ({
      key: `campaign:${id}`,
      client_id,
      title: `${campaignNumber(number)} ${title}`,
    })),
    ...flows.data.map(({ id, client_id, title }) => ({ key: `flow:${id}`, client_id, title })),
    ...popups.data.map(({ id, client_id, title }) => ({ key: `popup:${id}`, client_id, title })),
  ];
}
