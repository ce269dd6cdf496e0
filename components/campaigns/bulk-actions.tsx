'use client';

import { ArrowRight, Calendar, Tag, UserPlus, X } from 'lucide-react';
import { useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { BulkBar } from '@/components/ui/bulk-bar';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Menu, MenuItem, MenuTitle, MenuTrigger } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { moveCampaigns } from '@/lib/campaigns/actions';
import { addLabel, assign, removeLabel, setDueDates } from '@/lib/campaigns/bulk-actions';
import { bulkMoves } from '@/lib/campaigns/moves';
import { DUTIES, dutyNames, stageNames, type CampaignDuty } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import type { Result } from '@/lib/core/result';
import { CampaignStatusLabel } from './campaign-status';
import { RefusalDialog, type Refusal } from './refusal-dialog';
import type { Picked } from './selection';
import { type Bulk, takeBack } from './take-back';

type Props = {
  picked: Picked[];
  people: { id: string; name: string; title: string }[];
  permissions: string[];
  clear: (done?: string[]) => void;
};

const several = (count: number) => `${count} ${count === 1 ? 'campaign' : 'campaigns'}`;
const LOST = 'That did not reach us. Nothing was changed.';

export function BulkActions({ picked, people, permissions, clear }: Props) {
  const [pending, start] = useTransition();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const can = (permission: string) => permissions.includes(permission);
  const ids = picked.map(({ id }) => id);
  const moves = bulkMoves(
    picked.map(({ status }) => status),
    can,
  );

  function run<T extends Bulk>(
    act: () => Promise<Result<T>>,
    said: (count: string) => string,
    undo?: (data: T) => Promise<Result<Bulk>>[] | undefined,
  ) {
    start(async () => {
      const answer = await attempt(act());
      if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      const { done, refused } = answer.data;
      setRefusals(
        refused.map(({ id, reason }) => ({
          name: picked.find((one) => one.id === id)?.name ?? id,
          reason: reason ?? 'It was refused.',
        })),
      );
      if (done.length === 0) return;
      clear(done);
      toast(said(several(done.length)), {
        undo: undo && (() => void takeBack(undo(answer.data) ?? [])),
      });
    });
  }

  const move = (to: CampaignStatus) =>
    run(
      () => moveCampaigns({ ids, to }),
      (count) => `${count} moved to ${stageNames[to]}`,
      ({ done }) => {
        if (to === 'client_approval' || to === 'scheduled') return undefined;
        const back = Map.groupBy(
          picked.filter(({ id }) => done.includes(id)),
          ({ status }) => status,
        );
        return [...back].map(([from, group]) =>
          moveCampaigns({ ids: group.map(({ id }) => id), to: from, expected: to }),
        );
      },
    );

  const give = (form: FormData) => {
    const duty = form.get('duty') as CampaignDuty; // one of the options
    const userId = String(form.get('person') ?? '') || null;
    const name = people.find(({ id }) => id === userId)?.name ?? 'nobody';
    run(
      () => assign({ duty, items: ids.map((id) => ({ id, userId })) }),
      (count) => `${count} given to ${name} as ${dutyNames[duty].toLowerCase()}`,
      ({ before }) => [assign({ duty, items: before })],
    );
  };

  const due = (form: FormData) => {
    const dueOn = String(form.get('due') ?? '') || null;
    run(
      () => setDueDates({ items: ids.map((id) => ({ id, dueOn })) }),
      (count) => (dueOn ? `${count} got a new due date` : `${count} lost the due date`),
      ({ before }) => [setDueDates({ items: before })],
    );
  };

  const label = (form: FormData) => {
    const name = String(form.get('label') ?? '').trim();
    if (!name) return;
    run(
      () => addLabel({ ids, label: name }),
      (count) => `${count} labelled ${name}`,
      ({ before }) => (before.length > 0 ? [removeLabel({ ids: before, label: name })] : undefined),
    );
  };

  return (
    <>
      <BulkBar
        count={picked.length}
        clear={
          <IconButton label="Clear selection" keys="Esc" onClick={() => clear()}>
            <X />
          </IconButton>
        }
      >
        {can('campaigns.assign') && (
          <Button variant="ghost" popoverTarget="bulk-assign" disabled={pending}>
            <UserPlus />
            Assign
          </Button>
        )}
        {moves.length > 0 && (
          <MenuTrigger menu="bulk-move" variant="ghost" disabled={pending}>
            <ArrowRight />
            Move to
          </MenuTrigger>
        )}
        {can('campaigns.edit_brief') && (
          <>
            <Button variant="ghost" popoverTarget="bulk-due" disabled={pending}>
              <Calendar />
              Due date
            </Button>
            <Button variant="ghost" popoverTarget="bulk-label" disabled={pending}>
              <Tag />
              Label
            </Button>
          </>
        )}
      </BulkBar>

      <Menu id="bulk-move" label="Move to">
        <MenuTitle>Move {several(picked.length)} to</MenuTitle>
        {moves.map((to) => (
          <MenuItem key={to} onClick={() => move(to)}>
            <CampaignStatusLabel status={to} />
          </MenuItem>
        ))}
      </Menu>
      <Popover id="bulk-assign" label="Assign">
        <form action={give} className="grid w-64 gap-2 p-3">
          <Select name="duty" aria-label="Duty" defaultValue="copywriter">
            {DUTIES.map((duty) => (
              <option key={duty} value={duty}>
                {dutyNames[duty]}
              </option>
            ))}
          </Select>
          <Select name="person" aria-label="Person">
            {people.map(({ id, name, title }) => (
              <option key={id} value={id}>
                {name}, {title}
              </option>
            ))}
            <option value="">Nobody</option>
          </Select>
          <Button type="submit" data-close>
            Assign {several(picked.length)}
          </Button>
        </form>
      </Popover>
      <Popover id="bulk-due" label="Due date">
        <form action={due} className="grid w-56 gap-2 p-3">
          <Input type="date" name="due" aria-label="Due date" />
          <Button type="submit" data-close>
            Set for {several(picked.length)}
          </Button>
        </form>
      </Popover>
      <Popover id="bulk-label" label="Label">
        <form action={label} className="grid w-56 gap-2 p-3">
          <Input
            name="label"
            aria-label="Label"
            maxLength={40}
            required
            placeholder="Black Friday"
          />
          <Button type="submit">Label {several(picked.length)}</Button>
        </form>
      </Popover>
      <RefusalDialog refusals={refusals} onClose={() => setRefusals([])} />
    </>
  );
}
