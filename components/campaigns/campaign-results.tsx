import { dayAndTime } from '@/lib/core/clock';
import { count, money, percent } from '@/lib/core/money';
import type { Results } from '@/lib/campaigns/record';

type Props = { results: Results; zone: string };

const rate = (part: number | null, whole: number | null) =>
  part !== null && whole ? percent(part / whole) : null;

/** What it earned, with where the figures come from and of when they are. */
export function CampaignResults({ results, zone }: Props) {
  const { delivered, recipients } = results;
  const base = delivered ?? recipients;
  const figures: [name: string, value: string | null, share?: string | null][] = [
    ['Recipients', recipients === null ? null : count(recipients)],
    [
      'Opens',
      results.opens_unique === null ? null : count(results.opens_unique),
      rate(results.opens_unique, base),
    ],
    [
      'Clicks',
      results.clicks_unique === null ? null : count(results.clicks_unique),
      rate(results.clicks_unique, base),
    ],
    ['Orders', results.conversion_uniques === null ? null : count(results.conversion_uniques)],
    [
      'Revenue',
      results.conversion_value_minor === null
        ? null
        : money(results.conversion_value_minor, results.currency),
    ],
  ];
  const source = results.source === 'klaviyo_api' ? 'Klaviyo' : 'Klaviyo’s export';
  return (
    <section>
      <h3 className="mb-1.5 text-13 font-semibold">Results</h3>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {figures.map(([name, value, share]) => (
          <div key={name}>
            <dt className="text-12 text-faint">{name}</dt>
            <dd className="tabular-nums">
              <span className="text-16 font-semibold">{value ?? '–'}</span>
              {share && <span className="ml-1.5 text-12 text-dim">{share}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-12 text-faint">
        {source}, as of {dayAndTime(results.synced_at, zone)}
        {results.attribution_window &&
          `. ${results.conversion_metric ?? 'Orders'} within ${results.attribution_window}`}
      </p>
    </section>
  );
}
