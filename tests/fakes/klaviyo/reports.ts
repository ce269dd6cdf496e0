import { statusOf, type Account } from './account.ts';
import {
  array,
  attributesOf,
  link,
  object,
  string,
  type Exchange,
  type Route,
} from './exchange.ts';
import { invalid, ok, type Reply } from './reply.ts';

const YEAR_MS = 366 * 86_400_000;
const STATISTICS = new Set([
  ...['recipients', 'delivered', 'delivery_rate', 'opens', 'opens_unique', 'open_rate', 'clicks'],
  ...['clicks_unique', 'click_rate', 'click_to_open_rate', 'conversions', 'conversion_uniques'],
  ...['conversion_rate', 'conversion_value', 'average_order_value', 'revenue_per_recipient'],
  ...['bounced', 'bounce_rate', 'unsubscribes', 'unsubscribe_uniques', 'unsubscribe_rate'],
  ...['spam_complaints', 'spam_complaint_rate', 'failed', 'failed_rate'],
]);
const GROUPS = new Set([
  ...['campaign_id', 'campaign_message_id', 'campaign_message_name', 'send_channel'],
  ...['tag_id', 'tag_name', 'variation', 'variation_name'],
]);

export const reportRoutes: Route[] = [
  {
    method: 'POST',
    path: /^\/api\/campaign-values-reports$/,
    limit: { burst: 1, steady: 2, daily: 225 },
    answer: campaignValues,
  },
];

function campaignValues(exchange: Exchange): Reply {
  const { account, body, cursors, now, query } = exchange;
  const attributes = attributesOf(body, 'campaign-values-report');
  if (!attributes) return invalid("'campaign-values-report' is the expected type.");
  const refusal = refusalOf(attributes, account);
  if (refusal) return invalid(refusal);

  const asked = JSON.stringify(body);
  const offset = cursors.offsetOf(query.get('page_cursor') ?? undefined, asked);
  if (offset === null) return invalid('Invalid page cursor.');
  const timeframe = object(attributes.timeframe);
  const wanted = {
    statistics: array(attributes.statistics).map(string),
    split: array(attributes.group_by).includes('variation'),
  };
  const found = resultsOf(account, wanted, now, {
    start: Date.parse(string(timeframe.start)),
    end: Date.parse(string(timeframe.end)),
  });
  const page = cursors.page(found, offset, exchange.pageSize ?? 1000, asked);
  const path = '/api/campaign-values-reports';
  return ok({
    data: { type: 'campaign-values-report', attributes: { results: page.items } },
    links: {
      self: link(path, {}),
      next: page.next ? link(path, { page_cursor: page.next }) : null,
    },
  });
}

function refusalOf(attributes: Record<string, unknown>, account: Account): string | null {
  const statistics = array(attributes.statistics).map(string);
  const groups = attributes.group_by === undefined ? null : array(attributes.group_by).map(string);
  const { start, end, key } = object(attributes.timeframe);
  const length = Date.parse(string(end)) - Date.parse(string(start));
  if (statistics.length === 0) return "'statistics' is a required field.";
  const unknown = statistics.find((name) => !STATISTICS.has(name));
  if (unknown) return `'${unknown}' is not a valid statistic.`;
  if (!account.metrics.some(({ id }) => id === attributes.conversion_metric_id)) {
    return "'conversion_metric_id' is not a metric of this account.";
  }
  if (groups && !(groups.includes('campaign_id') && groups.includes('campaign_message_id'))) {
    return 'campaign_id and campaign_message_id are required in group_by.';
  }
  if (groups?.some((name) => !GROUPS.has(name))) return 'Invalid group_by.';
  if (key !== undefined) return 'Only custom time frames are imitated here.';
  if (!(length > 0 && length <= YEAR_MS)) return 'Invalid time frame (max length: 1 year).';
  return null;
}

function resultsOf(
  account: Account,
  wanted: { statistics: string[]; split: boolean },
  now: Date,
  timeframe: { start: number; end: number },
) {
  const sent = [...account.campaigns.values()].filter((campaign) => {
    const sentAt = Date.parse(campaign.datetime ?? '');
    return (
      statusOf(campaign, now) === 'Sent' && sentAt >= timeframe.start && sentAt < timeframe.end
    );
  });
  return sent.flatMap((campaign) =>
    campaign.messages.map((message, at) => ({
      groupings: {
        campaign_id: campaign.id,
        campaign_message_id: message.id,
        send_channel: message.channel,
        ...(wanted.split && campaign.variationNames[at]
          ? { variation: `VAR${at + 1}`, variation_name: campaign.variationNames[at] }
          : {}),
      },
      statistics: Object.fromEntries(
        wanted.statistics.map((name) => [name, campaign.statistics[message.id]?.[name] ?? 0]),
      ),
    })),
  );
}
