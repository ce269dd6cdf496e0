'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { DUTIES, dutyNames, type CampaignDuty } from '@/lib/campaigns/names';
import type { Result } from '@/lib/core/result';

type Props = {
  /** The campaign, the flow or the popup, and what puts somebody, or nobody, on one of its duties. */
  id: string;
  assign: (wanted: {
    id: string;
    duty: CampaignDuty;
    userId: string | null;
  }) => Promise<Result<unknown>>;
  assignees: { duty: CampaignDuty; user_id: string }[];
  /** Who fits each duty, the client's own team first. */
  people: Record<CampaignDuty, { id: string; name: string }[]>;
  mayAssign: boolean;
};

const LOST = 'That did not reach us. Nothing was changed.';

/** One person a duty; choosing saves. */
export function AssigneesForm({ id, assign, assignees, people, mayAssign }: Props) {
  const [pending, start] = useTransition();

  const choose = (duty: CampaignDuty, userId: string | null) =>
    start(async () => {
      const answer = await attempt(assign({ id, duty, userId }));
      if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      const name = people[duty].find((one) => one.id === userId)?.name ?? 'Nobody';
      toast(`${name} is the ${dutyNames[duty].toLowerCase()} now`);
    });

  return (
    <div className="grid gap-3" aria-busy={pending || undefined}>
      {DUTIES.map((duty) => {
        const held = assignees.find((one) => one.duty === duty)?.user_id ?? '';
        return (
          <Field key={duty} label={dutyNames[duty]}>
            {(control) => (
              <Select
                key={held}
                defaultValue={held}
                disabled={!mayAssign || pending}
                onChange={(event) => choose(duty, event.target.value || null)}
                {...control}
              >
                <option value="">Nobody</option>
                {people[duty].map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        );
      })}
    </div>
  );
}
