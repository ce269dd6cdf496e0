'use client';

import { ChevronDown, Share2 } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { movesFor } from '@/lib/core/machine';
import { shareTask } from '@/lib/tasks/actions';
import { statusNames } from '@/lib/tasks/names';
import { taskMachine, type TaskStatus } from '@/lib/tasks/status';
import { TaskStatusLabel } from './task-status';
import { moveAndTell, tell } from './tell';

type Props = {
  task: { id: string; status: TaskStatus };
  /** Said where the task belongs to a client. */
  client?: string;
  shared: boolean;
};

export function TaskActions({ task, client, shared }: Props) {
  const [pending, start] = useTransition();
  const share = () =>
    start(
      async () =>
        void (await tell(
          shareTask({ id: task.id, shared: !shared }),
          shared ? `${client} no longer sees this task` : `${client} sees this task now`,
        )),
    );
  return (
    <span className="flex gap-2">
      {client && (
        <Button
          onClick={share}
          disabled={pending}
          aria-pressed={shared}
          title={`They see title, details, due day and whether it is done; never who does it`}
        >
          <Share2 />
          {shared ? 'Stop sharing' : `Share with ${client}`}
        </Button>
      )}
      <MenuTrigger menu="task-moves" variant="primary" disabled={pending}>
        {statusNames[task.status]}
        <ChevronDown />
      </MenuTrigger>
      <Menu id="task-moves" label="Move the task" align="end">
        {movesFor(taskMachine, task.status, () => true).map((to, index) => (
          <MenuItem
            key={to}
            keys={String(index + 1)}
            onClick={() => start(async () => void (await moveAndTell([task], to)))}
          >
            <TaskStatusLabel status={to} />
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
