'use client';

import { ListPlus, Plus } from 'lucide-react';
import { useState, useTransition } from 'react';
import { DueDate } from '@/components/shell/due-date';
import { attempt } from '@/components/ui/attempt';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { toast } from '@/components/ui/toast';
import { clock } from '@/lib/calls/format';
import { addActionItem, addItemAsTask } from '@/lib/calls/item-actions';
import type { Proposal } from '@/lib/calls/propose';

type Shown = Proposal & { assignee: string | null };

type Props = {
  callId: string;
  href: string;
  proposals: Shown[];
  today: string;
  mayTask: boolean;
};

/** Read from the words of the call: nothing is kept before somebody says so. */
export function Proposals({ proposals, ...rest }: Props) {
  return (
    <ul>
      {proposals.map((one) => (
        <ProposalRow key={`${one.atMs}:${one.title}`} one={one} {...rest} />
      ))}
    </ul>
  );
}

function ProposalRow({
  one,
  callId,
  href,
  today,
  mayTask,
}: Omit<Props, 'proposals'> & { one: Shown }) {
  const [kept, setKept] = useState(false);
  const [pending, start] = useTransition();
  const item = {
    callId,
    title: one.title,
    atMs: one.atMs,
    assigneeId: one.assigneeId ?? '',
    dueOn: one.dueOn ?? '',
  };
  const keep = (deed: typeof addActionItem | typeof addItemAsTask, said: string) =>
    start(async () => {
      const done = await attempt<{ ok: boolean; failure?: { message: string } }>(deed(item));
      if (done?.ok) setKept(true);
      toast(
        done?.ok ? said : (done?.failure?.message ?? 'That did not reach us.'),
        done?.ok ? {} : { tone: 'critical' },
      );
    });
  return (
    <li className="grid gap-1 border-b border-line px-4 py-2 last:border-b-0">
      <p className="wrap-anywhere text-dim">{one.title}</p>
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-12">
        {one.atMs !== null && (
          <Link
            href={`${href}?at=${one.atMs}`}
            data-seek={one.atMs}
            aria-label={`Listen at ${clock(one.atMs)}`}
            className="rounded-4 py-1 text-faint tabular-nums hover:text-ink"
          >
            {clock(one.atMs)}
          </Link>
        )}
        {one.assignee ? (
          <Avatar name={one.assignee} />
        ) : (
          one.saidBy && <span className="text-faint">{one.saidBy}</span>
        )}
        {one.dueOn && <DueDate on={one.dueOn} today={today} />}
        <span className="flex-1" />
        <Button
          size="sm"
          variant="ghost"
          disabled={pending || kept}
          aria-label={`Keep ${one.title}`}
          onClick={() => keep(addActionItem, 'Kept as an action item')}
        >
          <Plus />
          Keep
        </Button>
        {mayTask && (
          <Button
            size="sm"
            disabled={pending || kept}
            aria-busy={pending || undefined}
            aria-label={`Make it a task: ${one.title}`}
            onClick={() => keep(addItemAsTask, 'It is a task now')}
          >
            <ListPlus />
            Make it a task
          </Button>
        )}
      </div>
    </li>
  );
}
