import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isFiltered, type TaskFilters, type TaskView } from '@/lib/tasks/filters';
import { NewTaskButton } from './new-task-button';

const EMPTY: Record<TaskView, [title: string, why: string]> = {
  mine: ['Nothing to do', 'What you are given, and what you set yourself, turns up here.'],
  late: ['Nothing is late', 'Every open task is within its due date.'],
  all: ['No open tasks', 'A task can be about a campaign, a client or just about the agency.'],
  done: ['Nothing was done yet', 'Tasks that are done or cancelled are kept here.'],
};

/** Why there is nothing, and the one thing to do about it. */
export function NoTasks({ filters, mayWrite }: { filters: TaskFilters; mayWrite: boolean }) {
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title="No task matches these filters"
        action={<LinkButton href={`/team/tasks?view=${filters.view}`}>Clear filters</LinkButton>}
      >
        Nothing was removed: the other tasks are still there.
      </EmptyState>
    );
  }
  const [title, why] = EMPTY[filters.view];
  return (
    <EmptyState title={title} action={mayWrite && <NewTaskButton label="New task" />}>
      {why}
    </EmptyState>
  );
}
