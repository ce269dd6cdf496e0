'use client';

import { UserPlus } from 'lucide-react';
import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { assign } from '@/lib/campaigns/bulk-actions';
import { dutyNames, type CampaignDuty } from '@/lib/campaigns/names';
import { undoAssignment } from '@/lib/workload/actions';

type Props = {
  campaignId: string;
  duty: CampaignDuty;
  person: { id: string; name: string };
  /** Why this one, in words. */
  reason: string;
};

const LOST = 'That did not reach us. Nothing was changed.';
const critical = { tone: 'critical' } as const;

/** Who could take it and why; one click gives it to them, one takes it back. */
export function Suggestion({ campaignId, duty, person, reason }: Props) {
  const [pending, start] = useTransition();
  const role = dutyNames[duty].toLowerCase();

  const undo = async () => {
    const answer = await attempt(undoAssignment({ campaignId, duty, userId: person.id }));
    if (!answer?.ok) toast(answer?.failure.message ?? LOST, critical);
  };
  const take = () =>
    start(async () => {
      const answer = await attempt(
        assign({ duty, items: [{ id: campaignId, userId: person.id }] }),
      );
      const refused = answer?.ok ? answer.data.refused[0]?.reason : answer?.failure.message;
      if (!answer || refused) toast(refused ?? LOST, critical);
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
