'use client';

import { useOptimistic, useTransition } from 'react';
import { DueDate } from '@/components/shell/due-date';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import type { TaskStatus } from '@/lib/tasks/status';
import { TaskStatusShape } from './task-status';
import { moveAndTell } from './tell';

export type Brief = {
  id: string;
  title: string;
  status: TaskStatus;
  due_on: string | null;
  people: { id: string; name: string }[];
};

type Props = { tasks: Brief[]; today: string; mayWrite: boolean };

/** What is to be done about a record, where the record is. */
export function TaskBlock({ tasks, today, mayWrite }: Props) {
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(
    tasks,
    (now: Brief[], { id, to }: { id: string; to: TaskStatus }) =>
      now.map((task) => (task.id === id ? { ...task, status: to } : task)),
  );
  const toggle = (task: Brief) =>
    start(async () => {
      const to = task.status === 'done' ? 'open' : 'done';
      show({ id: task.id, to });
      await moveAndTell([task], to);
    });

  if (shown.length === 0) return <p className="text-dim">Nothing is to be done here.</p>;
  return (
    <ul>
      {shown.map((task) => (
        <li key={task.id} className="flex min-h-8 items-center gap-2">
          {mayWrite ? (
            <IconButton
              label={task.status === 'done' ? `Open ${task.title} again` : `Done: ${task.title}`}
              size="sm"
              onClick={() => toggle(task)}
            >
              <TaskStatusShape status={task.status} />
            </IconButton>
          ) : (
            <TaskStatusShape status={task.status} />
          )}
          <Link
            href={`/team/tasks?open=${task.id}`}
            className={`min-w-0 flex-1 truncate rounded-4 hover:underline ${task.status === 'done' ? 'text-faint line-through' : ''}`}
          >
            {task.title}
          </Link>
          {task.due_on && task.status !== 'done' && <DueDate on={task.due_on} today={today} />}
          {task.people[0] && <Avatar name={task.people[0].name} />}
        </li>
      ))}
    </ul>
  );
}
