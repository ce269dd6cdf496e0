'use client';

import { useEffect } from 'react';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';

export type Refusal = { name: string; reason: string };

const id = 'refusals';

/** Which of several did not go, each with its reason. */
export function RefusalDialog({ refusals, onClose }: { refusals: Refusal[]; onClose: () => void }) {
  const any = refusals.length > 0;
  useEffect(() => {
    if (any) openDialog(id);
    else closeDialog(id);
  }, [any]);

  return (
    <Dialog
      id={id}
      title={`${refusals.length} ${refusals.length === 1 ? 'campaign was' : 'campaigns were'} not changed`}
      footer={<DialogClose>Close</DialogClose>}
      onClose={onClose}
    >
      <ul className="grid max-h-80 gap-2 overflow-y-auto">
        {refusals.map(({ name, reason }) => (
          <li key={name}>
            <p className="font-medium text-ink">{name}</p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
