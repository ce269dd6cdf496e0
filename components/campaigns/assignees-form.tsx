'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { assign } from '@/lib/campaigns/bulk-actions';
import { DUTIES, dutyNames, type CampaignDuty } from '@/lib/campaigns/names';

type Props = {
  campaignId: string;
  assignees: { duty: CampaignDuty; user_id: string }[];
  /** Who fits each duty, the client's own team first. */
  people: Record<CampaignDuty, { id: string; name: string }[]>;
  mayAssign: boolean;
};

/** One person a duty; choosing saves. */
export function AssigneesForm({ campaignId, assignees, people, mayAssign }: Props) {
  const [pending, start] = useTransition();

  const choose = (duty: CampaignDuty, userId: string | null) =>
    start(async () => {
      const answer = await attempt(assign({ duty, items: [{ id: campaignId, userId }] }));
      const refused = answer?.ok ? answer.data.refused[0]?.reason : answer?.failure.message;
      if (!answer || refused) {
        toast(refused ?? 'That did not reach us. Nothing was changed.', { tone: 'critical' });
      } else {
        const name = people[duty].find(({ id }) => id === userId)?.name ?? 'Nobody';
        toast(`${name} is the ${dutyNames[duty].toLowerCase()} now`);
      }
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
                {people[duty].map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
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
