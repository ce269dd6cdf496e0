import { ClientName } from '@/components/ui/client-mark';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import type { MoveRequest } from '@/lib/queues/requests';
import { MoveAnswer } from './move-answer';

type Props = {
  requests: (MoveRequest & { client?: { name: string; color: string } })[];
  now: Date;
  zone: string;
};

/** Moves somebody asks for, each with its answer beside it. */
export function AskedList({ requests, now, zone }: Props) {
  return (
    <ul>
      {requests.map((request) => (
        <li
          key={request.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5"
        >
          <div className="grid min-w-60 flex-1 gap-0.5">
            <p>
              <b className="font-medium">{request.mine ? 'You' : request.who}</b> asked for{' '}
              <TextLink href={`/team/campaigns/${request.campaign_id}`}>
                {campaignNumber(request.campaign.number)} {request.campaign.title}
              </TextLink>{' '}
              to go from {stageNames[request.from_status]} to {stageNames[request.to_status]}
            </p>
            {request.note && <p className="wrap-anywhere text-dim">“{request.note}”</p>}
          </div>
          {request.client && <ClientName {...request.client} className="max-md:hidden" />}
          <RelativeTime
            at={request.created_at}
            now={now}
            zone={zone}
            className="text-12 text-faint"
          />
          <span className="flex gap-2">
            <MoveAnswer request={request} />
          </span>
        </li>
      ))}
    </ul>
  );
}
