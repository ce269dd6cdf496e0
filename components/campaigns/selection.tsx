'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { listKeys } from './list-keys';

export type Picked = { id: string; name: string; status: CampaignStatus };

// Without its own boundary the list would vanish, and the focus with it, while this arrives.
const BulkActions = dynamic(() => import('./bulk-actions').then((module) => module.BulkActions), {
  ssr: false,
});

type Props = {
  people: { id: string; name: string; title: string }[];
  permissions: string[];
  /** Other hands on the same list: what the board adds. */
  children: ReactNode;
};

const theList = () => document.querySelector<HTMLElement>('[data-campaign-list]');

const boxes = (list: HTMLElement) => [
  ...list.querySelectorAll<HTMLInputElement>('input[data-select]'),
];

/** Rows are the server's; this only knows which are ticked, and the list's keys. */
export function CampaignSelection({ people, permissions, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked[]>([]);

  const read = useCallback(() => {
    if (!list.current) return;
    const all = boxes(list.current);
    const ticked = all.filter((box) => box.checked);
    const whole = list.current.querySelector<HTMLInputElement>('input[data-select-all]');
    if (whole) {
      whole.checked = all.length > 0 && ticked.length === all.length;
      whole.indeterminate = ticked.length > 0 && ticked.length < all.length;
    }
    setPicked(
      ticked.map((box) => ({
        id: box.value,
        name: box.dataset.name ?? '',
        status: box.dataset.status as CampaignStatus, // written by CampaignRow
      })),
    );
  }, []);

  /** All of them, or those that are done with: what was refused stays ticked. */
  const clear = useCallback(
    (done?: string[]) => {
      if (!list.current) return;
      for (const box of boxes(list.current)) {
        if (!done || done.includes(box.value)) box.checked = false;
      }
      read();
    },
    [read],
  );

  useEffect(read, [children, read]);

  useCommands([
    ...listKeys(theList),
    {
      keys: 'x',
      label: 'Select this campaign',
      group: 'Campaigns',
      keysOnly: true,
      run: () =>
        document.activeElement
          ?.closest('[data-slot=row]')
          ?.querySelector<HTMLInputElement>('input[data-select]')
          ?.click(),
    },
    {
      keys: 'escape',
      label: 'Select nothing',
      group: 'Campaigns',
      keysOnly: true,
      when: () => picked.length > 0,
      run: () => clear(),
    },
  ]);

  const onChange = (event: React.FormEvent<HTMLDivElement>) => {
    const target = event.target as HTMLInputElement;
    if (target.matches('[data-select-all]') && list.current) {
      for (const box of boxes(list.current)) box.checked = target.checked;
    }
    if (target.matches('[data-select-all], [data-select]')) read();
  };

  return (
    <div
      ref={list}
      data-campaign-list
      onChange={onChange}
      className="relative flex min-h-0 min-w-0 flex-1 flex-col"
    >
      {children}
      {picked.length > 0 && (
        <BulkActions picked={picked} people={people} permissions={permissions} clear={clear} />
      )}
    </div>
  );
}
