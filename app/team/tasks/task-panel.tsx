import { Composer } from '@/components/comments/composer';
import { TaskActions } from '@/components/tasks/task-actions';
import { TaskForm } from '@/components/tasks/task-form';
import { TaskPeople } from '@/components/tasks/task-people';
import { TaskStatusLabel } from '@/components/tasks/task-status';
import { TaskTrail, type TaskLine } from '@/components/tasks/task-trail';
import { ClientName } from '@/components/ui/client-mark';
import { Count } from '@/components/ui/count';
import { EmptyState } from '@/components/ui/empty-state';
import { SidePanel, SidePanelBody, SidePanelFoot, SidePanelHead } from '@/components/ui/side-panel';
import { TextLink } from '@/components/ui/text-link';
import { listActivity } from '@/lib/activity/queries';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { today as todayIn } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { saveTask } from '@/lib/tasks/actions';
import { findTask, type Task } from '@/lib/tasks/queries';
import { taskSentence } from '@/lib/tasks/sentence';
import { tellSubjects } from './about';

type Props = { session: Session; id: string; closeHref: string };

/** A task beside the list, with its own address. */
export async function TaskPanel({ session, id, closeHref }: Props) {
  const { db, agency, userId, permissions, viewing } = session;
  const task = await findTask(db, agency.id, id);
  if (!task) return <Gone closeHref={closeHref} />;

  const [lines, clients, colleagues, about] = await Promise.all([
    tellTask(session, task),
    listClients(db, agency.id),
    listColleagues(db, agency.id),
    tellSubjects(db, agency.id, [task]),
  ]);
  const client = clients.find((one) => one.id === task.client_id);
  const subject = task.subject_id ? about.get(task.subject_id) : undefined;
  const mine = task.created_by === userId || task.people.some(({ user_id }) => user_id === userId);
  const mayWrite =
    !viewing &&
    (permissions['tasks.write'] === 'agency' || (Boolean(permissions['tasks.write']) && mine));

  return (
    <SidePanel aria-label={`Task ${task.title}`}>
      <SidePanelHead closeHref={closeHref}>
        <TaskStatusLabel status={task.status} />
        {client && <ClientName name={client.name} color={client.brand_color} />}
      </SidePanelHead>
      <SidePanelBody>
        <div className="grid gap-3 border-b border-line px-4 py-3">
          <div className="flex flex-wrap items-start gap-2">
            <h2 className="min-w-0 flex-1 basis-60 text-20 wrap-anywhere">{task.title}</h2>
            {mayWrite && (
              <TaskActions
                task={{ id: task.id, status: task.status }}
                client={client?.name}
                shared={task.shared_at !== null}
              />
            )}
          </div>
          {(subject || client) && (
            <p className="text-dim">
              About{' '}
              {subject ? (
                <TextLink href={subject.href}>{subject.label}</TextLink>
              ) : (
                client && <TextLink href={`/team/clients/${client.slug}`}>{client.name}</TextLink>
              )}
            </p>
          )}
          <TaskPeople
            taskId={task.id}
            people={task.people.map(({ user_id, person }) => ({ id: user_id, name: person.name }))}
            colleagues={colleagues.map(({ id: of, name }) => ({ id: of, name }))}
            mayWrite={mayWrite}
          />
        </div>
        <div className="border-b border-line px-4 py-3">
          {mayWrite ? (
            <TaskForm key={task.id} task={factsOf(task)} save={saveTask} />
          ) : (
            <p className="text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
              {task.details || 'Nothing more was written.'}
            </p>
          )}
        </div>
        <section className="pb-1">
          <h3 className="flex items-center gap-2 px-4 pt-3 pb-1.5 text-13 font-semibold">
            Activity and comments
            <Count>{lines.length}</Count>
          </h3>
          <TaskTrail lines={lines} now={new Date()} zone={agency.timeZone} />
        </section>
      </SidePanelBody>
      {!viewing && (
        <SidePanelFoot>
          <Composer
            key={task.id}
            subjectKind="task"
            subjectId={task.id}
            people={colleagues
              .filter((one) => one.id !== userId)
              .map((one) => ({ id: one.id, name: one.name, team: true }))}
            audiences={
              task.shared_at && permissions['comments.client']
                ? ['internal', 'client']
                : ['internal']
            }
            clientHint={task.shared_at ? undefined : 'The client does not see this task'}
          />
        </SidePanelFoot>
      )}
    </SidePanel>
  );
}

const factsOf = ({ id, version, title, details, due_on, priority }: Task) => ({
  id,
  version,
  title,
  details,
  due_on,
  priority,
});

async function tellTask(session: Session, task: Task): Promise<TaskLine[]> {
  const { db, agency, userId } = session;
  const [events, comments] = await Promise.all([
    listActivity(db, task.client_id, task.id),
    listComments(db, task.client_id, task.id),
  ]);
  const named = events.flatMap(({ detail }) =>
    typeof detail === 'object' && detail && 'userId' in detail && typeof detail.userId === 'string'
      ? [detail.userId]
      : [],
  );
  const people = await findPeople(db, agency.id, [
    ...events.map(({ actor_id }) => actor_id),
    ...comments.map(({ author_id }) => author_id),
    ...named,
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? 'somebody';
  const by = (id: string | null) => ({
    who: id === userId ? 'You' : id ? (people.get(id)?.name ?? 'Somebody') : 'The system',
    team: id ? (people.get(id)?.team ?? true) : true,
  });
  const today = todayIn(agency.timeZone);
  return [
    ...events
      .filter(({ verb }) => verb !== 'commented')
      .map((event) => ({
        key: `e${event.id}`,
        at: event.created_at,
        ...by(event.actor_id),
        did: taskSentence(event, nameOf, today),
      })),
    ...comments.map(({ id, created_at, author_id, body, audience }) => ({
      key: id,
      at: created_at,
      ...by(author_id),
      did: 'commented',
      said: { body, audience },
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
}

function Gone({ closeHref }: { closeHref: string }) {
  return (
    <SidePanel aria-label="Task">
      <SidePanelHead closeHref={closeHref}>
        <span className="text-faint">Not found</span>
      </SidePanelHead>
      <SidePanelBody>
        <EmptyState title="This task is not here">
          It was never there, or it is not yours to see.
        </EmptyState>
      </SidePanelBody>
    </SidePanel>
  );
}
