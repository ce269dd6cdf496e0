'use client';

import { Avatar, AvatarStack, NoAvatar } from '@/components/ui/avatar';
import { Checkbox } from '@/components/ui/checkbox';
import { ClientMark, ClientName } from '@/components/ui/client-mark';
import { IconButton } from '@/components/ui/icon-button';
import { Cell, Row, RowCheck, RowLink } from '@/components/ui/list';
import { Priority } from '@/components/ui/priority';
import { DueDate } from '@/components/shell/due-date';
import type { TaskPriority } from '@/lib/tasks/names';
import type { TaskStatus } from '@/lib/tasks/status';
import { TaskStatusShape } from './task-status';

/** No more of a task than its row shows. */
export type Listed = {
  id: string;
  title: string;
  status: TaskStatus;
  priority: TaskPriority;
  due_on: string | null;
  client?: { name: string; color: string };
  about?: string;
  people: { id: string; name: string }[];
};

type Props = {
  task: Listed;
  href: string;
  open: boolean;
  today: string;
  /** Nothing where only looking is allowed. */
  picked?: boolean;
  onPick?: (id: string) => void;
  onDo?: (task: Listed) => void;
};

const isClosed = ({ status }: Listed) => status === 'done' || status === 'cancelled';

export function TaskRow({ task, href, open, today, picked, onPick, onDo }: Props) {
  const closed = isClosed(task);
  return (
    <Row open={open} selected={picked} data-task={task.id} className="max-md:gap-2.5">
      {onPick && (
        <RowCheck className={picked ? 'z-1 opacity-100!' : 'z-1 max-md:hidden'}>
          <Checkbox
            aria-label={`Select ${task.title}`}
            checked={picked}
            onChange={() => onPick(task.id)}
          />
        </RowCheck>
      )}
      <Cell className="flex w-4 max-md:hidden">
        <Priority level={task.priority} />
      </Cell>
      <Cell className="relative z-1 flex">
        {onDo ? (
          <IconButton
            label={closed ? `Open ${task.title} again` : `Done: ${task.title}`}
            size="sm"
            onClick={() => onDo(task)}
          >
            <TaskStatusShape status={task.status} />
          </IconButton>
        ) : (
          <TaskStatusShape status={task.status} />
        )}
      </Cell>
      <Cell className="flex min-w-0 flex-1 items-baseline gap-2">
        <RowLink
          href={href}
          scroll={false}
          className={closed ? 'text-faint line-through' : undefined}
        >
          {task.title}
        </RowLink>
        {task.about && (
          <span className="min-w-0 shrink-[9] truncate text-12 text-faint max-lg:hidden">
            {task.about}
          </span>
        )}
      </Cell>
      <Cell className="flex w-31 min-w-0 max-md:w-4">
        {task.client && (
          <>
            <ClientName {...task.client} className="max-md:hidden" />
            <ClientMark {...task.client} className="md:hidden" />
            <span className="sr-only md:hidden">{task.client.name}</span>
          </>
        )}
      </Cell>
      <Cell className="w-21 text-right">
        {closed && !task.due_on ? null : <DueDate on={task.due_on} today={closed ? '' : today} />}
      </Cell>
      <Cell className="relative flex w-9 justify-end">
        {task.people.length === 0 ? (
          <NoAvatar label="Nobody yet" />
        ) : (
          <AvatarStack>
            {task.people.slice(0, 2).map(({ id, name }) => (
              <Avatar key={id} name={name} />
            ))}
          </AvatarStack>
        )}
      </Cell>
    </Row>
  );
}
