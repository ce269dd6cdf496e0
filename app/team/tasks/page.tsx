import type { Metadata } from 'next';
import { TaskPanel } from '@/app/team/tasks/task-panel';
import { loadTasks } from '@/app/team/tasks/load';
import { PageBar, PageBody, Scroll, Split } from '@/components/shell/page';
import { NewTaskButton } from '@/components/tasks/new-task-button';
import { NoTasks } from '@/components/tasks/no-tasks';
import { TaskFilters } from '@/components/tasks/task-filters';
import { TaskList } from '@/components/tasks/task-list';
import { TaskTabs } from '@/components/tasks/task-tabs';
import { Pager } from '@/components/ui/pager';
import { isUuid } from '@/lib/core/uuid';
import { filtersQuery, type SearchParams } from '@/lib/tasks/filters';
import { listTasks } from '@/lib/tasks/queries';

export const metadata: Metadata = { title: 'Tasks' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/tasks';

export default async function TasksPage({ searchParams }: Props) {
  const params = await searchParams;
  const page = await loadTasks(params);
  const { session, filters, today, mayWrite } = page;
  const { rows, next } = await listTasks(session.db, page.reading, filters);
  const tasks = await page.listed(rows);
  const here = filtersQuery(filters, { after: filters.after });

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
          <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
            <Scroll aria-label="Tasks" className="pb-18">
              {tasks.length === 0 ? (
                <NoTasks filters={filters} mayWrite={mayWrite} />
              ) : (
                <TaskList
                  tasks={tasks}
                  openBase={`${base}${here || '?'}${here && '&'}`}
                  open={typeof params.open === 'string' ? params.open : undefined}
                  today={today}
                  mayWrite={mayWrite}
                />
              )}
              {(next || filters.after) && (
                <Pager
                  newerHref={filters.after ? `${base}${filtersQuery(filters)}` : undefined}
                  olderHref={next ? `${base}${filtersQuery(filters, { after: next })}` : undefined}
                >
                  {tasks.length} shown
                </Pager>
              )}
            </Scroll>
          </div>
          {isUuid(params.open) && (
            <TaskPanel session={session} id={params.open} closeHref={`${base}${here}`} />
          )}
        </Split>
      </PageBody>
    </>
  );
}
