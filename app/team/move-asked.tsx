import { MoveAnswer } from '@/components/queues/move-answer';
import { Banner } from '@/components/ui/banner';
import { stageNames } from '@/lib/campaigns/names';
import type { Session } from '@/lib/core/session';
import { listMoveRequests } from '@/lib/queues/requests';

/** Above a campaign: the move somebody asks for, with its answer beside it. */
export async function MoveAsked({
  session,
  campaign,
}: {
  session: Session;
  campaign: { id: string };
}) {
  const { open } = await listMoveRequests(session);
  const request = open.find(({ campaign_id }) => campaign_id === campaign.id);
  if (!request) return null;
  return (
    <Banner
      tone="info"
      action={
        <span className="flex shrink-0 gap-2">
          <MoveAnswer request={request} />
        </span>
      }
    >
      {request.mine ? 'You asked' : `${request.who} asks`} for it to go to{' '}
      {stageNames[request.to_status]}
      {request.note && `: “${request.note}”`}
    </Banner>
  );
}
