'use client';

import { ArrowUpRight, ListPlus, X } from 'lucide-react';
import { useTransition } from 'react';
import { DueDate } from '@/components/shell/due-date';
import { attempt } from '@/components/ui/attempt';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { toast } from '@/components/ui/toast';
import { clock } from '@/lib/calls/format';
import { makeTask, removeActionItem } from '@/lib/calls/item-actions';

export type Item = {
  id: string;
  title: string;
  atMs: number | null;
  dueOn: string | null;
  assignee: string | null;
  task: { id: string; state: string; done: boolean } | null;
};

type Props = {
  items: Item[];
  /** The call's own address. */
  href: string;
  today: string;
  mayManage: boolean;
  mayTask: boolean;
};

const LOST = 'That did not reach us. Nothing was changed.';

/** What was agreed, and the task that each has become. */
export function ActionItems({ items, href, today, mayManage, mayTask }: Props) {
  return (
    <ul>
      {items.map((item) => (
        <ItemRow key={item.id} item={item} {...{ href, today, mayManage, mayTask }} />
      ))}
    </ul>
  );
}

function ItemRow({ item, href, today, mayManage, mayTask }: Omit<Props, 'items'> & { item: Item }) {
  const [pending, start] = useTransition();
  const run = (
    deed: () => Promise<{ ok: boolean; failure?: { message: string } } | null>,
    said: string,
  ) =>
    start(async () => {
      const done = await deed();
      toast(
        done?.ok ? said : (done?.failure?.message ?? LOST),
        done?.ok ? {} : { tone: 'critical' },
      );
    });
  const { task } = item;
  return (
    <li className="grid gap-1 border-b border-line px-4 py-2 last:border-b-0">
      <p className={`wrap-anywhere ${task?.done ? 'text-faint line-through' : ''}`}>{item.title}</p>
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-12">
        {item.atMs !== null && (
          <Link
            href={`${href}?at=${item.atMs}`}
            data-seek={item.atMs}
            className="rounded-4 py-1 text-faint tabular-nums hover:text-ink"
            aria-label={`Listen at ${clock(item.atMs)}`}
          >
            {clock(item.atMs)}
          </Link>
        )}
        {item.assignee && <Avatar name={item.assignee} />}
        {item.dueOn && !task?.done && <DueDate on={item.dueOn} today={today} />}
        <span className="flex-1" />
        {task ? (
          <>
            <Chip tone={task.done ? 'positive' : 'plain'}>{task.state}</Chip>
            <LinkButton
              href={`/team/tasks?open=${task.id}`}
              label={`Open the task ${item.title}`}
              size="sm"
            >
              <ArrowUpRight />
            </LinkButton>
          </>
        ) : (
          <>
            {mayTask && (
              <Button
                size="sm"
                disabled={pending}
                aria-busy={pending || undefined}
                aria-label={`Make it a task: ${item.title}`}
                onClick={() =>
                  run(() => attempt(makeTask({ itemId: item.id })), 'It is a task now')
                }
              >
                <ListPlus />
                Make it a task
              </Button>
            )}
            {mayManage && (
              <IconButton
                label={`Take out ${item.title}`}
                size="sm"
                disabled={pending}
                onClick={() =>
                  run(() => attempt(removeActionItem({ itemId: item.id })), 'Taken out')
                }
              >
                <X />
              </IconButton>
            )}
          </>
        )}
      </div>
    </li>
  );
}
