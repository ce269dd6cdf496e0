import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AssignToMe } from '@/components/campaigns/assign-to-me';
import { HowItLeaves, ToClient } from '@/components/campaigns/going-out';
import { MoveActions } from '@/components/campaigns/move-actions';
import { CampaignStatusLabel } from '@/components/campaigns/campaign-status';
import { Viewing } from '@/components/shell/live/viewing';
import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { SurfaceTabs } from '@/components/shell/surface-tabs';
import { ClientName } from '@/components/ui/client-mark';
import { campaignNumber } from '@/lib/campaigns/names';
import { MoveAsked } from '@/app/team/move-asked';
import { RecordTimer } from '@/app/team/record-timer';
import { topics } from '@/lib/core/topics';
import { loadHead, openCampaign } from '@/app/team/campaigns/record';

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { campaign } = await openCampaign((await params).id);
  return { title: `${campaignNumber(campaign.number)} ${campaign.title}` };
}

export default async function CampaignLayout({ params, children }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const head = await loadHead(session, campaign);
  const { client } = campaign;
  const base = `/team/campaigns/${(await params).id}`;
  return (
    <>
      <PageBar
        title={`${campaignNumber(campaign.number)} ${campaign.title}`}
        crumbs={[{ href: '/team/campaigns', label: 'Campaigns' }]}
      />
      <PageBody>
        <Subbar>
          <SurfaceTabs
            label="Campaign"
            items={[
              { href: base, label: 'Overview', exact: true },
              { href: `${base}/brief`, label: 'Brief' },
              { href: `${base}/copy`, label: 'Copy', count: head.copies.latest?.version },
              { href: `${base}/design`, label: 'Design', count: head.designs[0]?.version },
              { href: `${base}/history`, label: 'History' },
            ]}
          />
          <span className="flex-1" />
          {!session.viewing && (
            <Viewing
              topic={topics.campaign(campaign.id)}
              me={{ id: session.userId, name: session.name }}
            />
          )}
          <ClientName
            name={client.name}
            color={client.brand_color}
            className="shrink-0 max-md:hidden"
          />
          <CampaignStatusLabel status={campaign.status} className="max-sm:hidden" />
          <AssignToMe campaignId={campaign.id} userId={session.userId} duties={head.duties} />
          <RecordTimer session={session} id={campaign.id} />
          <MoveActions
            key={campaign.status}
            campaign={campaign}
            moves={head.moves}
            variant="primary"
            toClient={
              <ToClient
                campaign={campaign}
                copy={head.copies.latest}
                design={head.designs[0]}
                approvers={head.approvers}
              />
            }
            leaving={<HowItLeaves campaign={campaign} connected={head.connected} />}
          />
        </Subbar>
        <MoveAsked session={session} campaign={campaign} />
        {children}
      </PageBody>
    </>
  );
}
