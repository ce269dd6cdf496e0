'use client';

import { UserPlus } from 'lucide-react';
import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { dutyNames, type CampaignDuty } from '@/lib/campaigns/names';
import type { Result } from '@/lib/core/result';
import { undoAssignment } from '@/lib/workload/actions';
import type { WorkKind } from '@/lib/workload/stages';

type Props = {
  kind: WorkKind;
  id: string;
  assign: (wanted: { id: string; duty: CampaignDuty; userId: string }) => Promise<Result<unknown>>;
  duty: CampaignDuty;
  person: { id: string; name: string };
  /** Why this one, in words. */
  reason: string;
};

const LOST = 'That did not reach us. Nothing was changed.';
const critical = { tone: 'critical' } as const;

/** Who could take it and why; one click gives it to them, one takes it back. */
export function Suggestion({ kind, id, assign, duty, person, reason }: Props) {
  const [pending, start] = useTransition();
  const role = dutyNames[duty].toLowerCase();

  const undo = async () => {
    const answer = await attempt(undoAssignment({ kind, id, duty, userId: person.id }));
    if (!answer?.ok) toast(answer?.failure.message ?? LOST, critical);
  };
  const take = () =>
    start(async () => {
      const answer = await attempt(assign({ id, duty, userId: person.id }));
      if (!answer?.ok) toast(answer?.failure.message ?? LOST, critical);
      else toast(`${person.name} is the ${role} now`, { undo: () => void undo() });
    });

  return (
    <div className="grid gap-2 rounded-6 border border-line bg-sunken p-3">
      <p>
        <span className="font-medium">
          {dutyNames[duty]}: {person.name}?
        </span>{' '}
        <span className="text-dim">{reason}</span>
      </p>
      <div>
        <Button size="sm" aria-busy={pending || undefined} onClick={take}>
          <UserPlus />
          Assign {person.name.split(' ')[0]}
        </Button>
      </div>
    </div>
  );
}
