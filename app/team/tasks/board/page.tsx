import type { Metadata } from 'next';
import { TaskPanel } from '@/app/team/tasks/task-panel';
import { loadTasks } from '@/app/team/tasks/load';
import { PageBar, PageBody, Split } from '@/components/shell/page';
import { NewTaskButton } from '@/components/tasks/new-task-button';
import { NoTasks } from '@/components/tasks/no-tasks';
import { TaskBoard } from '@/components/tasks/task-board';
import { TaskFilters } from '@/components/tasks/task-filters';
import { TaskTabs } from '@/components/tasks/task-tabs';
import { isUuid } from '@/lib/core/uuid';
import { filtersQuery, type SearchParams } from '@/lib/tasks/filters';
import { listTasks } from '@/lib/tasks/queries';

export const metadata: Metadata = { title: 'Tasks, board' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/tasks/board';
const CARDS = 60;
const DONE_CARDS = 15;

export default async function TaskBoardPage({ searchParams }: Props) {
  const params = await searchParams;
  const page = await loadTasks(params);
  const { session, filters, today, mayWrite } = page;
  const columns = await Promise.all(
    (['open', 'doing', 'done'] as const).map((status) =>
      listTasks(
        session.db,
        page.reading,
        { ...filters, after: undefined },
        {
          statuses: [status],
          limit: status === 'done' ? DONE_CARDS : CARDS,
        },
      ),
    ),
  );
  const tasks = await page.listed(columns.flatMap(({ rows }) => rows));
  const here = filtersQuery(filters);

  return (
    <>
      <PageBar
        title="Tasks"
        crumbs={[{ href: '/team/dashboard', label: 'My work' }]}
        action={mayWrite && <NewTaskButton label="New task" variant="primary" data-create />}
      />
      <PageBody>
        <TaskTabs base={base} filters={filters} counts={page.counts} />
        <TaskFilters base={base} filters={filters} clients={page.clients} people={page.people} />
        <Split>
          {tasks.length === 0 ? (
            <div className="flex-1">
              <NoTasks filters={filters} mayWrite={mayWrite} />
            </div>
          ) : (
            <TaskBoard
              tasks={tasks}
              openBase={`${base}${here || '?'}${here && '&'}`}
              listHref={`/team/tasks${here}`}
              more={columns.flatMap(({ next }, index) => (next ? [index] : []))}
              today={today}
              mayWrite={mayWrite}
            />
          )}
          {isUuid(params.open) && (
            <TaskPanel session={session} id={params.open} closeHref={`${base}${here}`} />
          )}
        </Split>
      </PageBody>
    </>
  );
}
