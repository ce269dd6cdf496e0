import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { Checkbox } from '@/components/ui/checkbox';
import { ClientMark, ClientName } from '@/components/ui/client-mark';
import { Cell, RecordNumber, Row, RowCheck, RowLink } from '@/components/ui/list';
import { Priority } from '@/components/ui/priority';
import type { CampaignRow as Campaign } from '@/lib/campaigns/list';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Owner } from '@/lib/campaigns/owner';
import { CampaignStatusShape } from './campaign-status';
import { DueDate } from '@/components/shell/due-date';

/** A campaign as a list shows it: whose it is for, and whose desk it is on. */
export type Listed = Campaign & {
  client: { name: string; color: string } | undefined;
  owner: Owner | undefined;
};

type Props = { campaign: Listed; href: string; open: boolean; today: string; selectable: boolean };

export function CampaignRow({ campaign, href, open, today, selectable }: Props) {
  const number = campaignNumber(campaign.number);
  return (
    <Row open={open} className="has-checked:bg-accent-subtle max-md:gap-2.5">
      {selectable && (
        <RowCheck className="z-1 has-checked:opacity-100 max-md:hidden">
          <Checkbox
            aria-label={`Select ${number}`}
            value={campaign.id}
            data-select
            data-name={`${number} ${campaign.title}`}
            data-status={campaign.status}
          />
        </RowCheck>
      )}
      <Cell className="flex w-4">
        <Priority level={campaign.priority} />
      </Cell>
      <Cell className="w-13 max-md:hidden">
        <RecordNumber>{number}</RecordNumber>
      </Cell>
      <Cell className="flex min-w-0 flex-1 items-center gap-2">
        <CampaignStatusShape status={campaign.status} />
        <RowLink href={href} scroll={false}>
          {campaign.title}
        </RowLink>
      </Cell>
      <Cell className="flex w-31 min-w-0 max-md:w-4 @min-[56rem]:w-44">
        {campaign.client && (
          <>
            <ClientName {...campaign.client} className="max-md:hidden" />
            <ClientMark {...campaign.client} className="md:hidden" />
            <span className="sr-only md:hidden">{campaign.client.name}</span>
          </>
        )}
      </Cell>
      <Cell className="w-21 text-right">
        <DueDate on={campaign.due_on} today={today} />
      </Cell>
      <Cell className="relative flex w-5">
        {campaign.owner ? <Avatar name={campaign.owner.name} /> : <NoAvatar label="Nobody yet" />}
      </Cell>
    </Row>
  );
}
