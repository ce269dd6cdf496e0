import type postgres from 'postgres';
import { clientOf, personId } from './cast.ts';
import { homeOf, type Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { History } from './content/history.ts';
import { chance, idOf } from './ids.ts';

type Sql = postgres.TransactionSql;

type Sent = {
  client: string;
  key: string;
  campaign: string | null;
  name: string;
  subject: string;
  audience: string;
  at: Date;
  recipients: number;
  openRate: number;
  clickRate: number;
  revenue: number;
  basket: number;
};

const YEAR = 365;
const QUARTER = 98;
const DAY = 86_400_000;

export async function insertMetrics(
  sql: Sql,
  told: Told[],
  history: History[],
  clock: Clock,
): Promise<void> {
  const sent = [
    ...told.flatMap((one) => asSent(one, clock)),
    ...history.flatMap((one) => earlierSends(one, told, clock)),
  ];
  const synced = clock.at('-62m');
  const clients = [...new Set(sent.map(({ client }) => client))];

  await sql`insert into public.metric_imports ${sql(
    clients.map((client) => ({
      id: idOf('import', client),
      ...homeOf(client),
      file_name: `${client}-campaigns.csv`,
      row_count: sent.filter((one) => one.client === client).length,
      created_by: personId('mei'),
      created_at: synced,
    })),
  )}`;
  const rows = sent.map((one) => ({ one, counts: countsOf(one) }));
  await sql`insert into public.campaign_metrics ${sql(
    rows.map(({ one, counts }) => ({
      id: idOf('metric', one.client, one.key),
      ...homeOf(one.client),
      klaviyo_campaign_id: klaviyoId(one),
      campaign_id: one.campaign,
      import_id: idOf('import', one.client),
      name: one.name,
      subject: one.subject,
      send_time: one.at,
      audiences: [one.audience],
      ...counts,
      currency: clientOf(one.client).currency,
      conversion_metric: 'Placed Order',
      source: 'klaviyo_csv',
      attribution_window: '5 days after open or click',
      synced_at: synced,
    })),
  )}`;
  const lineIn = new Map<string, number>();
  await sql`insert into public.metric_import_rows ${sql(
    rows.map(({ one, counts }) => {
      const line = (lineIn.get(one.client) ?? 1) + 1;
      lineIn.set(one.client, line);
      return {
        id: idOf('import row', one.client, one.key),
        ...homeOf(one.client),
        import_id: idOf('import', one.client),
        line,
        status: one.campaign ? 'matched' : 'unmatched',
        campaign_id: one.campaign,
        values: sql.json({
          klaviyoCampaignId: klaviyoId(one),
          name: one.name,
          subject: one.subject,
          sendTime: one.at.toISOString(),
          recipients: counts.recipients,
        }),
      };
    }),
  )}`;
}

function asSent({ campaign, id }: Told, clock: Clock): Sent[] {
  const { results, send, number, client, title, audience, copies } = campaign;
  if (!results || !send) return [];
  const { basket = 5000, ...rates } = results;
  return [
    {
      client,
      key: String(number),
      campaign: id,
      name: title,
      subject: copies?.at(-1)?.subject ?? title,
      audience,
      at: clock.at(send),
      basket,
      ...rates,
    },
  ];
}

/** Backwards from today through a year, closer together in the last quarter, leaving out the days around a campaign that is told in full. */
function earlierSends(brand: History, told: Told[], clock: Clock): Sent[] {
  const { client, everyDays, titles, season } = brand;
  const start = Math.max(clientOf(client).since + 12, -YEAR);
  const taken = told.flatMap(({ campaign: { client: whose, status, send } }) =>
    whose === client && status === 'sent' && send ? [clock.at(send).getTime()] : [],
  );
  const sends: Sent[] = [];
  const older = Math.max(
    everyDays,
    (-start - QUARTER) / Math.max(1, titles.length - QUARTER / everyDays),
  );
  for (
    let offset = -3;
    offset > start && sends.length < titles.length;
    offset -= Math.round(offset > -QUARTER ? everyDays : older)
  ) {
    const name = titles[sends.length];
    const day = offset - Math.floor(chance(client, offset, 'day') * 3);
    const at = clock.at(`${day}d 0${7 + Math.floor(chance(client, offset, 'hour') * 3)}:30`);
    if (!name || taken.some((other) => Math.abs(other - at.getTime()) < 2 * DAY)) continue;
    const vary = (what: string, by: number) => 1 + (chance(client, name, what) - 0.5) * by;
    const recipients = Math.round(
      brand.recipients * (1 + (brand.growth * day) / YEAR) * vary('reach', 0.3),
    );
    sends.push({
      client,
      key: name,
      campaign: null,
      name,
      subject: name,
      audience: 'Engaged 180 days',
      at,
      recipients,
      basket: brand.basket,
      openRate: brand.openRate * vary('open', 0.16),
      clickRate: brand.clickRate * vary('click', 0.5),
      revenue: Math.round(
        recipients * brand.perRecipient * (season[at.getMonth()] ?? 1) * vary('revenue', 0.6),
      ),
    });
  }
  return sends;
}

function countsOf({ client, key, recipients, openRate, clickRate, revenue, basket }: Sent) {
  const between = (what: string, low: number, high: number) =>
    low + chance(client, key, what) * (high - low);
  const bounced = Math.round(recipients * between('bounce', 0.0012, 0.0042));
  const delivered = recipients - bounced;
  const opens_unique = Math.round((delivered * openRate) / 100);
  const clicks_unique = Math.round((delivered * clickRate) / 100);
  const conversions = Math.max(1, Math.round(revenue / basket));
  return {
    recipients,
    delivered,
    bounced,
    opens_unique,
    clicks_unique,
    conversions,
    conversion_value_minor: revenue,
    opens: Math.round(opens_unique * between('reopen', 1.3, 1.6)),
    clicks: Math.round(clicks_unique * between('reclick', 1.15, 1.4)),
    conversion_uniques: Math.round(conversions * between('buyers', 0.93, 0.99)),
    unsubscribes: Math.round(delivered * between('leave', 0.0006, 0.0019)),
    spam_complaints: Math.round(delivered * between('spam', 0, 0.00018)),
    failed: 0,
  };
}

const klaviyoId = ({ client, key }: Sent) =>
  `01J${idOf('klaviyo', client, key).replaceAll('-', '').slice(0, 23).toUpperCase()}`;
