import { mapAnswer, type Answer } from './answer.ts';
import { list, number, record, text, type Json } from './json.ts';
import type { Klaviyo } from './transport.ts';

// Counts only: every rate is derived from them, so that no two numbers can disagree.
const STATISTICS = [
  'recipients',
  'delivered',
  'opens',
  'opens_unique',
  'clicks',
  'clicks_unique',
  'conversions',
  'conversion_uniques',
  'conversion_value',
  'unsubscribes',
  'spam_complaints',
  'bounced',
  'failed',
] as const;

export type Statistic = (typeof STATISTICS)[number];
export type Statistics = Record<Statistic, number | null>;
export type ReportRow = {
  campaignId: string;
  messageId: string;
  /** Null where the message has one text only. */
  variation: { id: string; name: string } | null;
  channel: string;
  statistics: Statistics;
  raw: Json[];
};
export type CampaignRow = ReportRow & { variations: ReportRow[] };
export type ReportPage = { rows: ReportRow[]; next: string | null };

/** One grouped report for a whole window: there are 225 a day per account. Dates are days of the account's zone. */
export async function queryCampaignValues(
  klaviyo: Klaviyo,
  query: { start: string; end: string; conversionMetricId: string; page: string | null },
): Promise<Answer<ReportPage>> {
  const answer = await klaviyo({
    method: 'POST',
    path: '/api/campaign-values-reports',
    query: query.page ? { page_cursor: query.page } : {},
    body: {
      data: {
        type: 'campaign-values-report',
        attributes: {
          statistics: STATISTICS,
          timeframe: { start: `${query.start}T00:00:00+00:00`, end: `${query.end}T00:00:00+00:00` },
          conversion_metric_id: query.conversionMetricId,
          group_by: [
            ...['campaign_id', 'campaign_message_id', 'send_channel'],
            ...['variation', 'variation_name'],
          ],
        },
      },
    },
  });
  return mapAnswer(answer, (body) => ({
    rows: list(record(record(record(body).data).attributes).results).flatMap(readRow),
    next: cursorOf(text(record(record(body).links).next)),
  }));
}

/** An A/B test has one row per variation; the campaign is their sum. What is given twice counts once. */
export function sumByCampaign(rows: ReportRow[]): CampaignRow[] {
  const parts = new Map(
    rows.map((row) => [`${row.campaignId} ${row.messageId} ${row.variation?.id ?? ''}`, row]),
  );
  const sums = new Map<string, CampaignRow>();
  for (const row of parts.values()) {
    const sum = sums.get(row.campaignId);
    const variations = [...(sum?.variations ?? []), ...(row.variation ? [row] : [])];
    sums.set(row.campaignId, { ...(sum ? add(sum, row) : row), variations });
  }
  return [...sums.values()];
}

function add(a: ReportRow, b: ReportRow): ReportRow {
  const statistics = Object.fromEntries(
    STATISTICS.map((name) => [name, addCounts(a.statistics[name], b.statistics[name])]),
  ) as Statistics; // fromEntries forgets the key type
  return { ...a, statistics, raw: [...a.raw, ...b.raw] };
}

const addCounts = (a: number | null, b: number | null) =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0);

function readRow(item: unknown): ReportRow[] {
  const raw = record(item);
  const groupings = record(raw.groupings);
  const campaignId = text(groupings.campaign_id);
  if (!campaignId) return [];
  const variation = text(groupings.variation);
  const given = record(raw.statistics);
  const statistics = Object.fromEntries(
    STATISTICS.map((name) => [name, number(given[name])]),
  ) as Statistics; // fromEntries forgets the key type
  return [
    {
      campaignId,
      messageId: text(groupings.campaign_message_id) ?? campaignId,
      variation: variation
        ? { id: variation, name: text(groupings.variation_name) ?? variation }
        : null,
      channel: text(groupings.send_channel) ?? 'email',
      statistics,
      raw: [raw],
    },
  ];
}

function cursorOf(next: string | null): string | null {
  if (!next || !URL.canParse(next)) return null;
  return new URL(next).searchParams.get('page_cursor');
}
