import { NewTaskButton } from '@/components/tasks/new-task-button';
import { TaskBlock } from '@/components/tasks/task-block';
import { Count } from '@/components/ui/count';
import { today } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { listTasks, listTasksAbout } from '@/lib/tasks/queries';

type Props = {
  session: Session;
  /** A record, or else all of a client's. */
  about?: { kind: string; id: string; name: string };
  clientId: string;
};

/** What is to be done about a record, on the record's own page. */
export async function TasksHere({ session, about, clientId }: Props) {
  const { db, agency, userId, permissions, viewing } = session;
  if (!permissions['tasks.read']) return null;
  const day = today(agency.timeZone);
  const rows = about
    ? await listTasksAbout(db, agency.id, about.id)
    : (
        await listTasks(
          db,
          { agencyId: agency.id, userId, today: day, clientId },
          { view: 'all' },
          { limit: 12 },
        )
      ).rows;
  const mayWrite = !viewing && Boolean(permissions['tasks.write']);
  const open = rows.filter(({ status }) => status !== 'done').length;
  return (
    <section aria-label="Tasks" className="border-b border-line px-4 py-3">
      <div className="mb-1 flex items-center gap-2">
        <h3 className="text-13 font-semibold">Tasks</h3>
        <Count>{open}</Count>
        {mayWrite && (
          <NewTaskButton
            label="New task"
            variant="ghost"
            size="sm"
            className="ml-auto"
            subject={about}
            clientId={clientId}
          />
        )}
      </div>
      <TaskBlock
        tasks={rows.map(({ id, title, status, due_on, people }) => ({
          id,
          title,
          status,
          due_on,
          people: people.map(({ user_id, person }) => ({ id: user_id, name: person.name })),
        }))}
        today={day}
        mayWrite={mayWrite}
      />
    </section>
  );
}
