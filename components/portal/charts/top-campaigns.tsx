import { CampaignRow } from '@/components/portal/campaign-rows';
import { count } from '@/lib/core/money';
import { roundMoney, sentMeta } from '@/lib/portal/format';
import type { SentMetric } from '@/lib/portal/queries/analytics';

const MOST = 5;

type Props = { rows: SentMetric[]; home: string; zone: string };

export function TopCampaigns({ rows, home, zone }: Props) {
  const best = rows
    .filter(({ conversion_value_minor }) => (conversion_value_minor ?? 0) > 0)
    .toSorted((a, b) => (b.conversion_value_minor ?? 0) - (a.conversion_value_minor ?? 0))
    .slice(0, MOST);
  return (
    <ul>
      {best.map(({ send_time, ...metric }) => (
        <CampaignRow
          key={metric.id}
          title={metric.name}
          href={metric.campaign_id && `${home}/campaigns/${metric.campaign_id}`}
          meta={send_time ? sentMeta({ ...metric, send_time }, zone) : ''}
          figure={roundMoney(metric.conversion_value_minor ?? 0, metric.currency)}
          figureLabel={
            metric.conversion_uniques === null
              ? undefined
              : `${count(metric.conversion_uniques)} orders`
          }
        />
      ))}
    </ul>
  );
}
