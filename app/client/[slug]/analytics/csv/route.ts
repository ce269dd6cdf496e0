import { writeCsv } from '@/lib/core/csv';
import { majorOf } from '@/lib/core/money';
import { openRoom } from '@/lib/portal/queries/rooms';
import { loadMonths } from '@/app/client/[slug]/analytics/load';
import { readPeriod } from '@/app/client/[slug]/analytics/view';

type Props = { params: Promise<{ slug: string }> };

const HEAD = [
  'Month',
  'Campaigns',
  'Recipients',
  'Unique opens',
  'Unique clicks',
  'Orders',
  'Revenue',
  'Currency',
];

/** Month by month as a file: the same numbers as on the page, in full. */
export async function GET(request: Request, { params }: Props) {
  const { slug } = await params;
  const portal = await openRoom(slug, 'analytics');
  const span = readPeriod(new URL(request.url).searchParams.get('months') ?? undefined);
  const { by } = await loadMonths(portal, span);
  const { currency } = portal.client;
  const rows = by.map(({ month, campaigns, recipients, opens, clicks, orders, revenue }) => [
    month,
    campaigns,
    recipients,
    opens,
    clicks,
    orders,
    majorOf(revenue, currency),
    currency,
  ]);
  return new Response(writeCsv(HEAD, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${by[0]?.month}-to-${by.at(-1)?.month}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
