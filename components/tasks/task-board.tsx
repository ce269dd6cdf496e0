'use client';

import '@/components/ui/css/board.css';
import { Ellipsis } from 'lucide-react';
import { useOptimistic, useRef, useTransition } from 'react';
import { DueDate } from '@/components/shell/due-date';
import { moveFocus } from '@/components/shell/commands/move-focus';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { Board, BoardCard, BoardColumn } from '@/components/ui/board';
import { ClientName } from '@/components/ui/client-mark';
import { LazyMenu } from '@/components/ui/lazy-menu';
import { RowLink } from '@/components/ui/list';
import { MenuItem } from '@/components/ui/menu';
import { Priority } from '@/components/ui/priority';
import { TextLink } from '@/components/ui/text-link';
import { useDrags } from '@/components/ui/use-drags';
import { movesFor } from '@/lib/core/machine';
import { statusNames } from '@/lib/tasks/names';
import { taskMachine, type TaskStatus } from '@/lib/tasks/status';
import type { Listed } from './task-row';
import { TaskStatusLabel } from './task-status';
import { moveAndTell } from './tell';

type Props = {
  tasks: Listed[];
  /** The page's address without an open task; ends in ? or &. */
  openBase: string;
  listHref: string;
  /** Columns that hold more than is drawn. */
  more: number[];
  today: string;
  mayWrite: boolean;
};

const COLUMNS = ['open', 'doing', 'done'] as const;
const movesOf = ({ status }: Listed) => movesFor(taskMachine, status, () => true);

/** The list's tasks as columns. A move shows at once and comes back with the reason where it was refused. */
export function TaskBoard({ tasks, openBase, listHref, more, today, mayWrite }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const [, start] = useTransition();
  const [shown, place] = useOptimistic(
    tasks,
    (now: Listed[], moved: { id: string; to: TaskStatus }) =>
      now.map((task) => (task.id === moved.id ? { ...task, status: moved.to } : task)),
  );
  const move = (task: Listed, to: TaskStatus) =>
    start(async () => {
      place({ id: task.id, to });
      await moveAndTell([task], to);
    });

  useCommands([
    {
      keys: 'j',
      label: 'Next task',
      group: 'Tasks',
      keysOnly: true,
      run: () => moveFocus(board.current, 1),
    },
    {
      keys: 'k',
      label: 'Previous task',
      group: 'Tasks',
      keysOnly: true,
      run: () => moveFocus(board.current, -1),
    },
  ]);

  const taskOf = (id: string) => shown.find((task) => task.id === id);
  useDrags(
    board,
    {
      targetsOf: (id) => {
        const task = taskOf(id);
        return task ? movesOf(task) : [];
      },
      drop: (id, stage) => {
        const task = taskOf(id);
        const to = task && movesOf(task).find((status) => status === stage);
        if (task && to) move(task, to);
      },
    },
    mayWrite,
  );

  return (
    <Board ref={board} aria-label="Board of tasks">
      {COLUMNS.map((status, index) => {
        const own = shown.filter((task) => task.status === status);
        return (
          <div key={status} data-stage={status} className="flex min-h-0 shrink-0 snap-start">
            <BoardColumn
              name={statusNames[status]}
              title={<TaskStatusLabel status={status} />}
              count={own.length}
            >
              {own.map((task) => (
                <BoardCard
                  key={task.id}
                  data-card={task.id}
                  top={
                    task.client ? (
                      <ClientName {...task.client} />
                    ) : (
                      <span className="text-12 text-faint">In-house</span>
                    )
                  }
                  number={null}
                  menu={
                    mayWrite && (
                      <LazyMenu label={`Move ${task.title}`} icon={<Ellipsis />}>
                        {() =>
                          movesOf(task).map((to, at) => (
                            <MenuItem key={to} keys={String(at + 1)} onClick={() => move(task, to)}>
                              <TaskStatusLabel status={to} />
                            </MenuItem>
                          ))
                        }
                      </LazyMenu>
                    )
                  }
                  foot={
                    <>
                      <Priority level={task.priority} />
                      {task.status !== 'done' && <DueDate on={task.due_on} today={today} />}
                      <span className="flex-1" />
                      <span className="relative flex">
                        {task.people[0] ? (
                          <Avatar name={task.people[0].name} />
                        ) : (
                          <NoAvatar label="Nobody yet" />
                        )}
                      </span>
                    </>
                  }
                >
                  <RowLink
                    href={`${openBase}open=${task.id}`}
                    scroll={false}
                    draggable={false}
                    className="whitespace-normal"
                  >
                    {task.title}
                  </RowLink>
                </BoardCard>
              ))}
              {more.includes(index) && (
                <TextLink href={listHref} className="px-2 py-1.5 text-12">
                  More in the list
                </TextLink>
              )}
            </BoardColumn>
          </div>
        );
      })}
    </Board>
  );
}
