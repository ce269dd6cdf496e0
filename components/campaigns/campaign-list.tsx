import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { GroupHead, List, ListColumn, ListGroup, ListHead } from '@/components/ui/list';
import { LinkButton } from '@/components/ui/link-button';
import { dueSummary } from '@/lib/campaigns/due';
import { filtersQuery, isFiltered, type CampaignFilters } from '@/lib/campaigns/filters';
import type { StageCount } from '@/lib/campaigns/list';
import { stageNames } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { CampaignRow, type Listed } from './campaign-row';
import { CampaignStatusLabel } from './campaign-status';

type ListedGroup = { status: CampaignStatus; count: StageCount; rows: Listed[] };

type Props = {
  groups: ListedGroup[];
  filters: CampaignFilters;
  /** The campaign in the side panel. */
  open?: string;
  today: string;
  selectable: boolean;
};

const base = '/team/campaigns';

export function CampaignList({ groups, filters, open, today, selectable }: Props) {
  const here = { after: filters.after };
  return (
    <List aria-label="Campaigns grouped by stage" className="@container">
      <ListHead className="max-md:hidden">
        {selectable && (
          <ListColumn className="flex">
            <Checkbox aria-label="Select all shown" data-select-all />
          </ListColumn>
        )}
        <ListColumn className="w-4">
          <span className="sr-only">Priority</span>
        </ListColumn>
        <ListColumn className="w-13">Number</ListColumn>
        <ListColumn className="flex-1">Campaign</ListColumn>
        <ListColumn className="w-31 @min-[56rem]:w-44">Client</ListColumn>
        <ListColumn className="w-21 text-right">Due</ListColumn>
        <ListColumn className="w-5">
          <span className="sr-only">Owner</span>
        </ListColumn>
      </ListHead>
      {groups.map(({ status, count, rows }) => {
        const folded = filters.folded.includes(status);
        const others = filters.folded.filter((one) => one !== status);
        return (
          <ListGroup key={status}>
            <GroupHead
              count={count.total}
              summary={dueSummary(count, today)}
              fold={{
                href: `${base}${filtersQuery(filters, { ...here, open, folded: folded ? others : [...others, status] })}`,
                open: !folded,
                label: `${folded ? 'Unfold' : 'Fold'} ${stageNames[status]}`,
              }}
            >
              <CampaignStatusLabel status={status} />
            </GroupHead>
            {rows.map((campaign) => (
              <CampaignRow
                key={campaign.id}
                campaign={campaign}
                href={`${base}${filtersQuery(filters, { ...here, open: campaign.id })}`}
                open={campaign.id === open}
                today={today}
                selectable={selectable}
              />
            ))}
          </ListGroup>
        );
      })}
    </List>
  );
}

/** Why there is nothing, and the one thing to do about it. */
export function NoCampaigns({
  filters,
  mayCreate,
}: {
  filters: CampaignFilters;
  mayCreate: boolean;
}) {
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title="No campaign matches these filters"
        action={<LinkButton href={base}>Clear filters</LinkButton>}
      >
        Nothing was removed: the other campaigns are still there.
      </EmptyState>
    );
  }
  const [title, why] = EMPTY[filters.view];
  return (
    <EmptyState
      title={title}
      action={
        filters.view !== 'open' ? (
          <LinkButton href={base}>All open campaigns</LinkButton>
        ) : (
          mayCreate && <LinkButton href={`${base}/new`}>New campaign</LinkButton>
        )
      }
    >
      {why}
    </EmptyState>
  );
}

const EMPTY: Record<CampaignFilters['view'], [title: string, why: string]> = {
  open: ['No open campaigns', 'A campaign starts with its brief, or with a client’s request.'],
  mine: ['Nothing is assigned to you', 'What you are given to do turns up here.'],
  late: ['Nothing is late', 'Every open campaign is within its due date.'],
  week: ['Nothing is sent this week', 'No campaign has a send date between Monday and Sunday.'],
};
