import { Columns3, List } from 'lucide-react';
import { Subbar } from '@/components/shell/page';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { Tab, Tabs } from '@/components/ui/tabs';
import { filtersQuery, VIEWS, type TaskFilters, type TaskView } from '@/lib/tasks/filters';

const NAMES: Record<TaskView, string> = {
  mine: 'Mine',
  late: 'Late',
  all: 'All open',
  done: 'Done',
};

type Props = {
  base: string;
  filters: TaskFilters;
  counts: { mine: number; late: number; all: number };
};

const list = '/team/tasks';

/** The questions a list of tasks is opened with, and how to draw the answer. */
export function TaskTabs({ base, filters, counts }: Props) {
  const query = filtersQuery(filters);
  return (
    <Subbar>
      <Tabs label="Views">
        {VIEWS.filter((view) => base === list || view !== 'done').map((view) => (
          <Tab
            key={view}
            href={`${base}${filtersQuery(filters, { view, person: undefined })}`}
            current={filters.view === view}
            count={view === 'done' ? undefined : counts[view]}
          >
            {NAMES[view]}
          </Tab>
        ))}
      </Tabs>
      <span className="flex-1" />
      <Segmented label="Drawn as">
        <SegmentLink href={`${list}${query}`} current={base === list}>
          <List />
          <span className="max-md:sr-only">List</span>
        </SegmentLink>
        <SegmentLink
          href={`${list}/board${filters.view === 'done' ? filtersQuery(filters, { view: 'all' }) : query}`}
          current={base !== list}
        >
          <Columns3 />
          <span className="max-md:sr-only">Board</span>
        </SegmentLink>
      </Segmented>
    </Subbar>
  );
}
