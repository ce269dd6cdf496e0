import 'server-only';
import type { Cursor } from '@/lib/core/cursor';
import type { Portal } from './portal';

const DAY = 24 * 60 * 60 * 1000;
const PERIOD_DAYS = 30;
const PAGE = 25;

const METRIC = `id, campaign_id, name, channel, send_time, recipients, delivered, opens_unique, clicks_unique, conversion_uniques,
  conversion_value_minor, currency, unsubscribes, source, attribution_window, synced_at`;

/** The last thirty days' campaigns and those of the thirty before, in the client's currency. */
export async function listRecentMetrics({ session: { db }, client, now }: Portal) {
  const since = (days: number) => new Date(now.getTime() - days * DAY);
  const { data } = await db
    .from('campaign_metrics')
    .select(METRIC)
    .eq('client_id', client.id)
    .eq('currency', client.currency)
    .gte('send_time', since(2 * PERIOD_DAYS).toISOString())
    .lte('send_time', now.toISOString())
    .order('send_time', { ascending: false })
    .limit(500)
    .throwOnError();
  const border = since(PERIOD_DAYS);
  const isRecent = ({ send_time }: { send_time: string | null }) =>
    send_time !== null && new Date(send_time) >= border;
  return {
    from: border,
    recent: data.filter(isRecent),
    before: data.filter((metric) => !isRecent(metric)),
  };
}

export async function findMetrics({ session: { db }, client }: Portal, campaignId: string) {
  const { data } = await db
    .from('campaign_metrics')
    .select(METRIC)
    .eq('client_id', client.id)
    .eq('campaign_id', campaignId)
    .maybeSingle()
    .throwOnError();
  return data;
}
export type Metrics = NonNullable<Awaited<ReturnType<typeof findMetrics>>>;

/** What is on its way out, and what went out so lately that its figures have not come yet. */
export async function listOnTheWay({ session: { db }, client }: Portal) {
  const { data } = await db
    .from('crm_campaigns')
    .select('id, title, channel, status, send_at, sent_at, metrics:campaign_metrics (id)')
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .neq('status', 'cancelled')
    // The newest of a long history; what is to go out first stands first.
    .order('send_at', { ascending: false, nullsFirst: true })
    .order('id', { ascending: false })
    .limit(200)
    .throwOnError();
  return data
    .toReversed()
    .filter(({ metrics }) => [metrics].flat().filter(Boolean).length === 0)
    .map(({ metrics: _, ...campaign }) => campaign);
}
export type OnTheWay = Awaited<ReturnType<typeof listOnTheWay>>[number];

/** Everything that went out, newest first, with what it earned. */
export async function listSent({ session: { db }, client }: Portal, after: Cursor | null) {
  let query = db
    .from('campaign_metrics')
    .select(METRIC)
    .eq('client_id', client.id)
    .not('send_time', 'is', null);
  if (after) {
    query = query.or(
      `send_time.lt."${after.at}",and(send_time.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('send_time', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1)
    .throwOnError();
  const rows = data
    .slice(0, PAGE)
    .flatMap(({ send_time, ...metric }) => (send_time ? [{ ...metric, send_time }] : []));
  const last = rows.at(-1);
  return { rows, next: data.length > PAGE && last ? { at: last.send_time, id: last.id } : null };
}
export type Sent = Awaited<ReturnType<typeof listSent>>['rows'][number];
