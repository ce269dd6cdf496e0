import type { Metadata } from 'next';
import { MonthBars } from '@/components/portal/charts/month-bars';
import { PeriodFigures } from '@/components/portal/charts/period-figures';
import { MonthTable } from '@/components/portal/charts/month-table';
import { TopCampaigns } from '@/components/portal/charts/top-campaigns';
import { PortalSection } from '@/components/portal/section';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented, SegmentLink } from '@/components/ui/segmented';
import { today } from '@/lib/core/clock';
import { shiftMonth } from '@/lib/core/days';
import { startOf } from '@/lib/core/zoned-days';
import { roundMoney } from '@/lib/portal/format';
import { monthly, summed } from '@/lib/portal/monthly';
import { listMetricsSince } from '@/lib/portal/queries/analytics';
import { openRoom } from '@/lib/portal/queries/rooms';
import { analyticsSource, barsOf, PERIODS, readPeriod, tickOf } from './view';

export const metadata: Metadata = { title: 'Analytics' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ months?: string | string[] }>;
};

/** What e-mail and SMS campaigns did, month by month, from the figures that are there: nothing is estimated. */
export default async function AnalyticsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'analytics');
  const { client, home, now } = portal;
  const span = readPeriod((await searchParams).months);
  const zone = client.time_zone;
  const thisMonth = today(zone, now).slice(0, 7);
  const months = Array.from({ length: span }, (_, index) =>
    shiftMonth(thisMonth, index + 1 - span),
  );
  const begin = startOf(`${months[0] ?? thisMonth}-01`, zone);
  const beforeBegin = startOf(`${shiftMonth(thisMonth, 1 - 2 * span)}-01`, zone);
  const rows = await listMetricsSince(portal, beforeBegin);
  const isRecent = ({ send_time }: { send_time: string | null }) =>
    send_time !== null && new Date(send_time) >= begin;
  const recent = rows.filter(isRecent);
  const by = monthly(recent, months, zone);
  const source = analyticsSource(recent, portal);

  return (
    <ClientColumn>
      <div className="flex flex-wrap items-end justify-between gap-x-6 pb-2">
        <ClientLead title="Analytics">Campaigns, by the month they went out in.</ClientLead>
        <Segmented label="Period" size="lg" className="mb-5">
          {PERIODS.map((period) => (
            <SegmentLink
              key={period}
              href={`${home}/analytics?months=${period}`}
              current={period === span}
            >
              {period} months
            </SegmentLink>
          ))}
        </Segmented>
      </div>
      {recent.length === 0 ? (
        <EmptyState title="No figures in this period">
          They arrive from Klaviyo after a campaign went out.
        </EmptyState>
      ) : (
        <>
          <PeriodFigures
            recent={summed('', recent)}
            before={summed(
              '',
              rows.filter((row) => !isRecent(row)),
            )}
            span={span}
            currency={client.currency}
            source={source}
          />
          <PortalSection id="revenue" title="Revenue per month">
            <MonthBars
              label="Revenue per month"
              bars={barsOf(
                by,
                ({ revenue }) => revenue,
                (value) => roundMoney(value, client.currency),
              )}
              tick={tickOf(client.currency)}
              running
            />
            <p className="mt-2 text-12 text-faint">{source} The paler month is still running.</p>
          </PortalSection>
          <PortalSection id="months" title="Month by month">
            <MonthTable months={by.toReversed()} currency={client.currency} />
          </PortalSection>
          <PortalSection id="top" title="What earned most">
            <TopCampaigns rows={recent} home={home} zone={zone} />
          </PortalSection>
        </>
      )}
    </ClientColumn>
  );
}
