import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { MonthBars } from '@/components/portal/charts/month-bars';
import { PeriodFigures } from '@/components/portal/charts/period-figures';
import { MonthTable } from '@/components/portal/charts/month-table';
import { TopCampaigns } from '@/components/portal/charts/top-campaigns';
import { PortalSection } from '@/components/portal/section';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented, SegmentLink } from '@/components/ui/segmented';
import { roundMoney } from '@/lib/portal/format';
import { summed } from '@/lib/portal/monthly';
import { openRoom } from '@/lib/portal/queries/rooms';
import { loadMonths } from './load';
import { analyticsSource, barsOf, PERIODS, readPeriod, tickOf } from './view';

export const metadata: Metadata = { title: 'Analytics' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ months?: string | string[] }>;
};

/** What e-mail and SMS campaigns did, month by month, from the figures that are there: nothing is estimated. */
export default async function AnalyticsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'analytics');
  const { client, home } = portal;
  const zone = client.time_zone;
  const span = readPeriod((await searchParams).months);
  const { recent, before, by } = await loadMonths(portal, span);
  const source = analyticsSource(recent, portal);

  return (
    <ClientColumn>
      <div className="flex flex-wrap items-end justify-between gap-x-6 pb-2">
        <ClientLead title="Analytics">Campaigns, by the month they went out in.</ClientLead>
        <Segmented label="Period" size="lg" className="no-print mb-5">
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
            before={summed('', before)}
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
          <PortalSection
            id="months"
            title="Month by month"
            aside={
              <a
                href={`${home}/analytics/csv?months=${span}`}
                download
                className={`${buttonVariants()} no-print`}
              >
                <Download />
                CSV
              </a>
            }
          >
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
