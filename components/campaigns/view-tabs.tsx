import { Columns3, List } from 'lucide-react';
import { Subbar } from '@/components/shell/page';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { Tab, Tabs } from '@/components/ui/tabs';
import { filtersQuery, type CampaignFilters, type CampaignView } from '@/lib/campaigns/filters';
import type { StageCount } from '@/lib/campaigns/list';
import { viewTotal } from '@/lib/campaigns/totals';

type Props = { base: string; filters: CampaignFilters; counts: StageCount[] };

const NAMES: Record<CampaignView, string> = {
  open: 'All open',
  mine: 'Mine',
  late: 'Late',
  week: 'Sends this week',
};

/** The four questions a list of campaigns is opened with, and how to draw the answer. */
export function ViewTabs({ base, filters, counts }: Props) {
  const query = filtersQuery(filters);
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
      <Segmented label="Drawn as" className="max-md:hidden">
        <SegmentLink href={`/team/campaigns${query}`} current={base === '/team/campaigns'}>
          <List />
          List
        </SegmentLink>
        <SegmentLink
          href={`/team/campaigns/board${query}`}
          current={base === '/team/campaigns/board'}
        >
          <Columns3 />
          Board
        </SegmentLink>
      </Segmented>
    </Subbar>
  );
}
