import 'server-only';
import { type Portal } from './portal';

const DAY = 24 * 60 * 60 * 1000;
export const PERIOD_DAYS = 30;

const METRIC = `id, klaviyo_campaign_id, campaign_id, name, subject, channel, send_time, recipients, delivered,
  opens_unique, clicks_unique, conversions, conversion_uniques, conversion_value_minor, currency, unsubscribes, bounced,
  source, attribution_window, synced_at`;

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

export type Cursor = { at: string; id: string };

const PAGE = 25;

/** Every campaign the client knows of, newest first, with what it earned. */
export async function listResults(
  { session: { db }, client }: Portal,
  { after, before }: { after?: Cursor; before?: Cursor },
) {
  const older = !before;
  const cursor = before ?? after;
  let query = db
    .from('crm_campaigns')
    .select(
      `id, number, title, channel, status, send_at, sent_at, created_at,
      metrics:campaign_metrics (recipients, conversion_value_minor, currency)`,
    )
    .eq('client_id', client.id)
    .not('shared_at', 'is', null);
  if (cursor) {
    const sign = older ? 'lt' : 'gt';
    query = query.or(
      `created_at.${sign}."${cursor.at}",and(created_at.eq."${cursor.at}",id.${sign}.${cursor.id})`,
    );
  }
  const { data } = await query
    .order('created_at', { ascending: !older })
    .order('id', { ascending: !older })
    .limit(PAGE + 1)
    .throwOnError();

  const more = data.length > PAGE;
  const page = data.slice(0, PAGE).map(({ metrics, ...campaign }) => ({
    ...campaign,
    metrics: [metrics].flat()[0] ?? null,
  }));
  const rows = older ? page : page.reverse();
  const cursorOf = (row: { created_at: string; id: string } | undefined) =>
    row && { at: row.created_at, id: row.id };
  return {
    rows,
    newer: (older ? Boolean(after) : more) ? cursorOf(rows[0]) : undefined,
    older: (older ? more : true) ? cursorOf(rows.at(-1)) : undefined,
  };
}
export type Result = Awaited<ReturnType<typeof listResults>>['rows'][number];
