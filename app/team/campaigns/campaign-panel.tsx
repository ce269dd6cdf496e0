import { Maximize2 } from 'lucide-react';
import { CampaignFacts } from '@/components/campaigns/campaign-facts';
import { CampaignResults } from '@/components/campaigns/campaign-results';
import { CampaignSteps } from '@/components/campaigns/campaign-steps';
import { CopyGlance } from '@/components/campaigns/copy-glance';
import { CopyLink } from '@/components/campaigns/copy-link';
import { DesignGlance } from '@/components/campaigns/design-glance';
import { HowItLeaves, ToClient } from '@/components/campaigns/going-out';
import { Leaving } from '@/components/campaigns/leaving';
import { MoveActions } from '@/components/campaigns/move-actions';
import { Trail } from '@/components/comments/trail';
import { Composer } from '@/components/comments/composer';
import { Viewing } from '@/components/shell/live/viewing';
import { ClientName } from '@/components/ui/client-mark';
import { Count } from '@/components/ui/count';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { RecordNumber } from '@/components/ui/list';
import { SidePanel, SidePanelBody, SidePanelFoot, SidePanelHead } from '@/components/ui/side-panel';
import { campaignNumber } from '@/lib/campaigns/names';
import { findCampaign, findResults } from '@/lib/campaigns/record';
import type { CampaignStatus } from '@/lib/campaigns/status';
import type { Session } from '@/lib/core/session';
import { topics } from '@/lib/core/topics';
import { loadHead, loadTalk } from './record';

type Props = {
  session: Session;
  id: string;
  closeHref: string;
  /** A move that was begun on the board and still has something to ask. */
  ask?: CampaignStatus;
};

/** A campaign beside the list, with its own address. */
export async function CampaignPanel({ session, id, closeHref, ask }: Props) {
  const { db, agency } = session;
  const campaign = await findCampaign(db, agency.id, id);
  if (!campaign) return <Gone closeHref={closeHref} />;

  const head = await loadHead(session, campaign);
  const [talk, results] = await Promise.all([
    loadTalk(session, campaign, head),
    campaign.status === 'sent' ? findResults(db, campaign.client.id, campaign.id) : null,
  ]);
  const { client } = campaign;
  const [design] = head.designs;
  const number = campaignNumber(campaign.number);
  const page = `/team/campaigns/${campaign.id}`;
  const brief = campaign.brief || campaign.goal;

  return (
    <SidePanel aria-label={`Campaign ${number}`}>
      <SidePanelHead
        closeHref={closeHref}
        tools={
          <>
            {!session.viewing && (
              <Viewing
                topic={topics.campaign(campaign.id)}
                me={{ id: session.userId, name: session.name }}
              />
            )}
            <CopyLink path={page} />
            <LinkButton href={page} label="Open full page" size="sm">
              <Maximize2 />
            </LinkButton>
          </>
        }
      >
        <RecordNumber>{number}</RecordNumber>
        <ClientName name={client.name} color={client.brand_color} />
      </SidePanelHead>
      <SidePanelBody>
        <div className="border-b border-line px-4 pt-3 pb-2.5">
          <div className="flex items-start gap-2">
            <h2 className="min-w-0 flex-1 text-20 wrap-anywhere">{campaign.title}</h2>
            <MoveActions
              key={`${campaign.id} ${campaign.status} ${ask}`}
              begun={ask}
              campaign={campaign}
              moves={head.moves}
              toClient={
                <ToClient
                  campaign={campaign}
                  copy={head.copies.latest}
                  design={design}
                  approvers={head.approvers}
                />
              }
              leaving={<HowItLeaves campaign={campaign} connected={head.connected} />}
            />
          </div>
          <CampaignSteps
            steps={head.steps}
            status={campaign.status}
            zone={client.time_zone}
            className="-mx-2 mt-3.5"
          />
        </div>
        <CampaignFacts
          campaign={campaign}
          desk={head.desk}
          today={head.today}
          className="border-b border-line px-4 py-3"
        />
        {(campaign.schedule || results) && (
          <div className="grid gap-3 border-b border-line px-4 py-3">
            {campaign.status !== 'sent' && campaign.schedule && (
              <Leaving schedule={campaign.schedule} />
            )}
            {results && <CampaignResults results={results} zone={agency.timeZone} />}
          </div>
        )}
        {brief && (
          <section className="px-4 pt-3">
            <h3 className="mb-1.5 text-13 font-semibold">Brief</h3>
            <p className="text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
              {brief}
            </p>
          </section>
        )}
        <div className="grid gap-5 border-b border-line px-4 py-3 sm:grid-cols-[minmax(0,1fr)_168px]">
          <CopyGlance campaignId={campaign.id} {...head.copies} />
          <DesignGlance campaignId={campaign.id} title={campaign.title} design={design} />
        </div>
        <section className="pb-1">
          <h3 className="flex items-center gap-2 px-4 pt-3 pb-1.5 text-13 font-semibold">
            Activity and comments
            <Count>{talk.trail.length}</Count>
          </h3>
          <Trail items={talk.trail} now={new Date()} zone={agency.timeZone} />
        </section>
      </SidePanelBody>
      {talk.audiences.length > 0 && (
        <SidePanelFoot>
          <Composer
            key={campaign.id}
            subjectKind="campaign"
            subjectId={campaign.id}
            people={talk.people}
            audiences={talk.audiences}
            clientHint={talk.clientHint}
          />
        </SidePanelFoot>
      )}
    </SidePanel>
  );
}

function Gone({ closeHref }: { closeHref: string }) {
  return (
    <SidePanel aria-label="Campaign">
      <SidePanelHead closeHref={closeHref}>
        <span className="text-faint">Not found</span>
      </SidePanelHead>
      <SidePanelBody>
        <EmptyState title="This campaign is not here">
          It was removed, or it is not yours to see.
        </EmptyState>
      </SidePanelBody>
    </SidePanel>
  );
}
