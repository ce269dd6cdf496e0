'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useRef, useState, useTransition } from 'react';
import { moveFocus } from '@/components/shell/commands/move-focus';
import { useCommands } from '@/components/shell/commands/use-commands';
import { BulkBar } from '@/components/ui/bulk-bar';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { List, ListColumn, ListGroup, ListHead } from '@/components/ui/list';
import type { TaskStatus } from '@/lib/tasks/status';
import { Ban, Check, CirclePlay, X } from 'lucide-react';
import { type Listed, TaskRow } from './task-row';
import { moveAndTell } from './tell';

type Props = {
  tasks: Listed[];
  /** The page's address without an open task; ends in ? or &. */
  openBase: string;
  open?: string;
  today: string;
  mayWrite: boolean;
};

const GROUP = 'Tasks';

/** X picks, E finishes; what is done shows at once and comes back with the reason where it was refused. */
export function TaskList({ tasks, openBase, open, today, mayWrite }: Props) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(
    tasks,
    (now: Listed[], moved: { ids: string[]; to: TaskStatus }) =>
      now.map((task) => (moved.ids.includes(task.id) ? { ...task, status: moved.to } : task)),
  );
  const chosen = shown.filter(({ id }) => picked.includes(id));

  const pick = (id: string) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);

  const move = (which: readonly Listed[], to: TaskStatus) =>
    start(async () => {
      const ids = which.map(({ id }) => id);
      show({ ids, to });
      const moved = await moveAndTell(which, to);
      setPicked((now) => now.filter((id) => !moved.includes(id)));
      router.refresh();
    });

  const toggle = (task: Listed) =>
    move([task], task.status === 'done' || task.status === 'cancelled' ? 'open' : 'done');

  const focused = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-task]');
    return shown.find(({ id }) => id === row?.dataset.task);
  };

  useCommands([
    {
      keys: 'j',
      label: 'Next task',
      group: GROUP,
      keysOnly: true,
      run: () => moveFocus(list.current, 1),
    },
    {
      keys: 'k',
      label: 'Previous task',
      group: GROUP,
      keysOnly: true,
      run: () => moveFocus(list.current, -1),
    },
    {
      keys: 'f',
      label: 'Filter tasks',
      group: GROUP,
      run: () => document.querySelector<HTMLElement>('[data-filter]')?.click(),
    },
    {
      keys: 'x',
      label: 'Select this task',
      group: GROUP,
      keysOnly: true,
      when: () => mayWrite && Boolean(focused()),
      run: () => pick(focused()?.id ?? ''),
    },
    {
      keys: 'e',
      label: 'Done',
      group: GROUP,
      keysOnly: true,
      when: () => mayWrite && (chosen.length > 0 || Boolean(focused())),
      run: () => {
        const task = focused();
        if (chosen.length > 0) move(chosen, 'done');
        else if (task) toggle(task);
      },
    },
    {
      keys: 'escape',
      label: 'Select nothing',
      group: GROUP,
      keysOnly: true,
      when: () => picked.length > 0,
      run: () => setPicked([]),
    },
  ]);

  return (
    <div ref={list}>
      <List aria-label="Tasks">
        <ListHead className="max-md:hidden">
          {mayWrite && (
            <ListColumn className="flex">
              <Checkbox
                aria-label="Select all shown"
                checked={shown.length > 0 && chosen.length === shown.length}
                onChange={() =>
                  setPicked(chosen.length === shown.length ? [] : shown.map(({ id }) => id))
                }
              />
            </ListColumn>
          )}
          <ListColumn className="w-4">
            <span className="sr-only">Priority</span>
          </ListColumn>
          <ListColumn className="w-6">
            <span className="sr-only">Status</span>
          </ListColumn>
          <ListColumn className="flex-1">Task</ListColumn>
          <ListColumn className="w-31">Client</ListColumn>
          <ListColumn className="w-21 text-right">Due</ListColumn>
          <ListColumn className="w-9">
            <span className="sr-only">Who does it</span>
          </ListColumn>
        </ListHead>
        <ListGroup>
          {shown.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              href={`${openBase}open=${task.id}`}
              open={task.id === open}
              today={today}
              picked={picked.includes(task.id)}
              onPick={mayWrite ? pick : undefined}
              onDo={mayWrite ? toggle : undefined}
            />
          ))}
        </ListGroup>
      </List>
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          clear={
            <IconButton label="Clear selection" keys="Esc" onClick={() => setPicked([])}>
              <X />
            </IconButton>
          }
        >
          <Button variant="ghost" onClick={() => move(chosen, 'done')}>
            <Check />
            Done
          </Button>
          <Button variant="ghost" onClick={() => move(chosen, 'doing')}>
            <CirclePlay />
            Doing
          </Button>
          <Button variant="ghost" onClick={() => move(chosen, 'cancelled')}>
            <Ban />
            Cancel
          </Button>
        </BulkBar>
      )}
    </div>
  );
}
