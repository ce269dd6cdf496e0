import { CalendarDays, Columns3, List } from 'lucide-react';
import { Subbar } from '@/components/shell/page';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { Tab, Tabs } from '@/components/ui/tabs';
import { filtersQuery, type CampaignFilters, type CampaignView } from '@/lib/campaigns/filters';
import type { StageCount } from '@/lib/campaigns/list';
import { viewTotal } from '@/lib/campaigns/totals';

type Props = { base: string; filters: CampaignFilters; counts: StageCount[] };

const list = '/team/campaigns';

/** The days of the same client's and person's sends. */
const byDay = ({ client, assignees: [person, ...others] }: CampaignFilters) => {
  const query = new URLSearchParams({ show: 'sends' });
  if (client) query.set('client', client);
  if (person && others.length === 0) query.set('person', person);
  return `/team/calendar?${query}`;
};

const NAMES: Record<CampaignView, string> = {
  open: 'All open',
  mine: 'Mine',
  late: 'Late',
  week: 'Sends this week',
};

/** The four questions a list of campaigns is opened with, and how to draw the answer. */
export function ViewTabs({ base, filters, counts }: Props) {
  return (
    <Subbar>
      <Tabs label="Views">
        {(Object.keys(NAMES) as CampaignView[]).map((view) => (
          <Tab
            key={view}
            href={`${base}${filtersQuery(filters, { view, statuses: [] })}`}
            current={filters.view === view}
            count={viewTotal(view, counts)}
          >
            {NAMES[view]}
          </Tab>
        ))}
      </Tabs>
      <span className="flex-1" />
      <ViewSwitch base={base} filters={filters} className="max-md:hidden" />
    </Subbar>
  );
}

type SwitchProps = { base: string; filters: CampaignFilters; className?: string };

/** The same campaigns as rows or as columns. Where there is no room it is only its icons. */
export function ViewSwitch({ base, filters, className }: SwitchProps) {
  const query = filtersQuery(filters);
  return (
    <Segmented label="Drawn as" className={className}>
      <SegmentLink href={`${list}${query}`} current={base === list}>
        <List />
        <span className="max-md:sr-only">List</span>
      </SegmentLink>
      <SegmentLink href={`${list}/board${query}`} current={base === `${list}/board`}>
        <Columns3 />
        <span className="max-md:sr-only">Board</span>
      </SegmentLink>
      <SegmentLink href={byDay(filters)}>
        <CalendarDays />
        <span className="max-md:sr-only">Calendar</span>
      </SegmentLink>
    </Segmented>
  );
}
