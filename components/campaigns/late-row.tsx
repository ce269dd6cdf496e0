import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { ClientName } from '@/components/ui/client-mark';
import { Cell, RecordNumber, Row, RowLink } from '@/components/ui/list';
import { dueWords } from '@/lib/core/due';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import type { Listed } from './campaign-row';
import { CampaignStatusShape } from './campaign-status';

/** What is late, on whose desk. */
export function LateRow({ campaign, today }: { campaign: Listed; today: string }) {
  const { due_on, owner, client } = campaign;
  return (
    <Row className="last:border-b-0">
      <Cell className="flex">
        <CampaignStatusShape status={campaign.status} />
      </Cell>
      <Cell className="w-13 max-md:hidden">
        <RecordNumber>{campaignNumber(campaign.number)}</RecordNumber>
      </Cell>
      <Cell className="flex min-w-0 flex-1 items-baseline gap-3">
        <RowLink href={`/team/campaigns?open=${campaign.id}`}>{campaign.title}</RowLink>
        <span className="truncate text-12 text-faint max-lg:hidden">
          {stageNames[campaign.status]}
        </span>
      </Cell>
      <Cell className="w-32 max-md:hidden">{client && <ClientName {...client} />}</Cell>
      <Cell className="w-16 text-right font-medium whitespace-nowrap text-critical-text tabular-nums">
        {due_on && dueWords(due_on, today).text.replace(' late', '')}
      </Cell>
      <Cell className="flex w-26 min-w-0 items-center gap-1.5 text-dim max-md:w-5">
        {owner ? <Avatar name={owner.name} beside /> : <NoAvatar label="Nobody yet" />}
        <span className="truncate max-md:sr-only">{owner?.name.split(' ')[0]}</span>
      </Cell>
    </Row>
  );
}
