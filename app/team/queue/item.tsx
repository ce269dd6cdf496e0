import { ChevronLeft } from 'lucide-react';
import { loadHead } from '@/app/team/campaigns/record';
import { MoveAsked } from '@/app/team/move-asked';
import { RecordTimer } from '@/app/team/record-timer';
import { Suggestions } from '@/app/team/suggestions';
import { CampaignStatusLabel } from '@/components/campaigns/campaign-status';
import { HowItLeaves, ToClient } from '@/components/campaigns/going-out';
import { MoveActions } from '@/components/campaigns/move-actions';
import { RequestMove } from '@/components/queues/request-move';
import { Take } from '@/components/queues/take';
import { Scroll } from '@/components/shell/page';
import { DueDate } from '@/components/shell/due-date';
import { ClientName } from '@/components/ui/client-mark';
import { LinkButton } from '@/components/ui/link-button';
import { RecordNumber } from '@/components/ui/list';
import { assignCampaign } from '@/lib/campaigns/bulk-actions';
import { campaignNumber } from '@/lib/campaigns/names';
import { findCampaign } from '@/lib/campaigns/record';
import type { Session } from '@/lib/core/session';
import { listMoveRequests } from '@/lib/queues/requests';
import { queues, type QueueStage } from '@/lib/queues/stages';
import { QueueBrief } from './brief';
import { Desk } from './desk';
import { PopupItemPane } from './popup';

type Props = {
  session: Session;
  id: string;
  stage: QueueStage;
  backHref: string;
  nextHref: string;
  className: string;
};

/** A whole campaign, or popup, at its desk: what to do, what to do it from, and the way on. */
export async function QueueItemPane(props: Props) {
  const { session, id, stage, backHref, nextHref, className } = props;
  const { db, agency, userId } = session;
  const campaign = await findCampaign(db, agency.id, id);
  if (!campaign) return <PopupItemPane {...props} />;
  const [head, requests] = await Promise.all([
    loadHead(session, campaign),
    listMoveRequests(session),
  ]);
  const { client } = campaign;
  const number = campaignNumber(campaign.number);
  const here = campaign.status === stage;
  const { duty, next } = queues[stage];
  const free = !campaign.assignees.some((one) => one.duty === duty);
  const request = requests.open.find(({ campaign_id }) => campaign_id === campaign.id);
  const onwards = head.moves.some(({ forward }) => forward);
  const mayAsk = here && !onwards && !request && head.can('comments.internal');

  return (
    <section
      aria-label={`Campaign ${number}`}
      className={`flex min-h-0 min-w-0 flex-1 flex-col ${className}`}
    >
      <header className="flex min-h-bar shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-1.5">
        <LinkButton href={backHref} label="Back to the queue" size="sm" className="lg:hidden">
          <ChevronLeft />
        </LinkButton>
        <RecordNumber>{number}</RecordNumber>
        <ClientName name={client.name} color={client.brand_color} />
        <DueDate on={campaign.due_on} today={head.today} className="text-12" />
        {!here && <CampaignStatusLabel status={campaign.status} />}
        <span className="flex-1" />
        {here && free && head.can('campaigns.assign') && (
          <Take
            id={campaign.id}
            name={number}
            assign={assignCampaign}
            duty={duty}
            userId={userId}
          />
        )}
        <RecordTimer session={session} id={campaign.id} />
        {mayAsk && <RequestMove campaign={campaign} to={next} />}
        <MoveActions
          key={`${campaign.id} ${campaign.status}`}
          campaign={campaign}
          moves={head.moves}
          variant="primary"
          nextHref={nextHref}
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
      </header>
      <MoveAsked session={session} campaign={campaign} />
      <div className="flex min-h-0 flex-1 max-xl:block max-xl:overflow-y-auto">
        <Scroll aria-label={queues[stage].name} className="max-xl:overflow-visible">
          <h2 className="px-4 pt-4 text-20 wrap-anywhere">{campaign.title}</h2>
          {here && free && (
            <div className="grid max-w-160 px-4 pt-3 empty:hidden">
              <Suggestions session={session} kind="campaign" work={campaign} duties={[duty]} />
            </div>
          )}
          <Desk session={session} campaign={campaign} head={head} stage={stage} />
        </Scroll>
        <QueueBrief campaign={campaign} revisions={head.revisions} />
      </div>
    </section>
  );
}
