import { count, money, percent } from '@/lib/core/money';
import { rate } from '@/lib/portal/format';
import type { Metrics } from '@/lib/portal/queries/results';

type Props = { metrics: Metrics; source: string };

const UNKNOWN = 'not reported';

/** What one campaign did: counts as the source gave them, rates derived from them. */
export function CampaignResults({ metrics, source }: Props) {
  const {
    recipients,
    currency,
    conversion_uniques: orders,
    conversion_value_minor: revenue,
  } = metrics;
  const share = (part: number | null) => {
    const found = rate(part, recipients);
    return found === null ? null : `${percent(found)} of recipients`;
  };
  const each = rate(revenue, recipients);
  const figures = [
    {
      label: 'Revenue',
      value: revenue === null ? null : money(revenue, currency),
      note: each === null ? null : `${money(Math.round(each), currency)} per recipient`,
    },
    { label: 'Orders', value: said(orders), note: share(orders) },
    { label: 'Clicked', value: said(metrics.clicks_unique), note: share(metrics.clicks_unique) },
    { label: 'Opened', value: said(metrics.opens_unique), note: share(metrics.opens_unique) },
    {
      label: 'Recipients',
      value: said(recipients),
      note: metrics.delivered === null ? null : `${count(metrics.delivered)} delivered`,
    },
    { label: 'Unsubscribed', value: said(metrics.unsubscribes), note: share(metrics.unsubscribes) },
  ];
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-3">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt className="text-14 text-dim">{label}</dt>
            <dd className="text-20 tabular-nums">
              {value ?? <span className="text-faint">–</span>}
            </dd>
            <dd className="text-12 text-faint tabular-nums">{value ? note : UNKNOWN}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-12 text-faint">{source}</p>
    </>
  );
}

const said = (value: number | null) => (value === null ? null : count(value));
