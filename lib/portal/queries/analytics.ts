import 'server-only';
import type { Portal } from './portal';

const AT_ONCE = 1000;

/** What was sent since a moment, with its figures, in the client's currency; all of it, however much. */
export async function listMetricsSince({ session: { db }, client, now }: Portal, since: Date) {
  const page = async (from: number) => {
    const { data } = await db
      .from('campaign_metrics')
      .select(
        `id, campaign_id, name, send_time, recipients, opens_unique, clicks_unique, conversion_uniques,
         conversion_value_minor, currency, source, attribution_window, synced_at`,
      )
      .eq('client_id', client.id)
      .eq('currency', client.currency)
      .gte('send_time', since.toISOString())
      .lte('send_time', now.toISOString())
      .order('send_time', { ascending: false })
      .order('id')
      .range(from, from + AT_ONCE - 1)
      .throwOnError();
    return data;
  };
  const rows = await page(0);
  while (rows.length > 0 && rows.length % AT_ONCE === 0) {
    const more = await page(rows.length);
    if (more.length === 0) break;
    rows.push(...more);
  }
  return rows;
}
export type SentMetric = Awaited<ReturnType<typeof listMetricsSince>>[number];
