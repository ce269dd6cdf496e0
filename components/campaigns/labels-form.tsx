'use client';

import { X } from 'lucide-react';
import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { addLabel, removeLabel } from '@/lib/campaigns/bulk-actions';

type Props = { campaignId: string; labels: string[]; mayEdit: boolean };

export function LabelsForm({ campaignId, labels, mayEdit }: Props) {
  const [pending, start] = useTransition();
  const run = (act: typeof addLabel, label: string) =>
    start(async () => {
      const answer = await attempt(act({ ids: [campaignId], label }));
      if (!answer?.ok) {
        toast(answer?.failure.message ?? 'That did not reach us. Nothing was changed.', {
          tone: 'critical',
        });
      }
    });

  return (
    <div className="grid gap-2" aria-busy={pending || undefined}>
      <ul className="flex flex-wrap gap-1.5">
        {labels.map((label) => (
          <li key={label}>
            <Chip tone="neutral">
              {label}
              {mayEdit && (
                <button
                  type="button"
                  aria-label={`Remove label ${label}`}
                  onClick={() => run(removeLabel, label)}
                  className="-mr-1 grid size-4 place-content-center rounded-full hover:text-ink pointer-coarse:size-6"
                >
                  <X className="size-3" />
                </button>
              )}
            </Chip>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <form
          action={(form) => {
            const label = String(form.get('label') ?? '').trim();
            if (label) run(addLabel, label);
          }}
          className="flex gap-2"
        >
          <Input name="label" maxLength={40} aria-label="New label" placeholder="New label" />
          <Button type="submit">Add</Button>
        </form>
      )}
    </div>
  );
}
