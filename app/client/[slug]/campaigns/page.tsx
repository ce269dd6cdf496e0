import type { Metadata } from 'next';
import { CampaignRow } from '@/components/portal/campaign-rows';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SectionTitle } from '@/components/ui/section-head';
import { day } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { roundMoney, sentMeta } from '@/lib/portal/format';
import { openRoom } from '@/lib/portal/queries/rooms';
import { listOnTheWay, listSent } from '@/lib/portal/queries/results';
import { clientStage } from '@/lib/portal/stage';

export const metadata: Metadata = { title: 'Campaigns' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export default async function CampaignsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'campaigns');
  const { client, home } = portal;
  const after = readCursor((await searchParams).after);
  const [coming, { rows, next }] = await Promise.all([
    after ? [] : listOnTheWay(portal),
    listSent(portal, after),
  ]);
  const zone = client.time_zone;

  return (
    <ClientColumn>
      <ClientLead title="Campaigns">
        What is on its way, what went out and what it earned.
      </ClientLead>
      {coming.length + rows.length === 0 && (
        <EmptyState title="No campaigns yet">
          The first one turns up here as soon as there is something to see.
        </EmptyState>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming" className="pb-10">
          <SectionTitle id="coming" title="On its way" />
          <ul>
            {coming.map((campaign) => (
              <CampaignRow
                key={campaign.id}
                title={campaign.title}
                href={`${home}/campaigns/${campaign.id}`}
                meta={campaign.send_at ? `Goes out ${day(campaign.send_at, zone)}` : 'No date yet'}
                stage={clientStage[campaign.status]}
              />
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="sent">
          <SectionTitle id="sent" title={after ? 'Sent before' : 'Sent'} />
          <ul>
            {rows.map((metric) => (
              <CampaignRow
                key={metric.id}
                title={metric.name}
                href={metric.campaign_id && `${home}/campaigns/${metric.campaign_id}`}
                meta={sentMeta(metric, zone)}
                figure={
                  metric.conversion_value_minor !== null &&
                  roundMoney(metric.conversion_value_minor, metric.currency)
                }
                figureLabel={
                  metric.conversion_uniques === null
                    ? undefined
                    : `${count(metric.conversion_uniques)} orders`
                }
              />
            ))}
          </ul>
        </section>
      )}
      {(after || next) && (
        <Pager
          newerHref={after ? `${home}/campaigns` : undefined}
          olderHref={
            next ? `${home}/campaigns?after=${encodeURIComponent(writeCursor(next))}` : undefined
          }
        >
          Newest first
        </Pager>
      )}
    </ClientColumn>
  );
}
