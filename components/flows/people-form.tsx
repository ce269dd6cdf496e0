'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { DUTIES, dutyNames, type CampaignDuty } from '@/lib/campaigns/names';
import { assignFlow } from '@/lib/flows/actions';

type Props = {
  flowId: string;
  assignees: { duty: CampaignDuty; user_id: string }[];
  /** Who fits each duty, the client's own team first. */
  people: Record<CampaignDuty, { id: string; name: string }[]>;
  mayAssign: boolean;
};

/** One person a duty; choosing saves. */
export function FlowPeopleForm({ flowId, assignees, people, mayAssign }: Props) {
  const [pending, start] = useTransition();

  const choose = (duty: CampaignDuty, userId: string | null) =>
    start(async () => {
      const answer = await attempt(assignFlow({ id: flowId, duty, userId }));
      if (!answer?.ok) {
        const text = answer?.failure.message ?? 'That did not reach us. Nothing was changed.';
        return toast(text, { tone: 'critical' });
      }
      const name = people[duty].find(({ id }) => id === userId)?.name ?? 'Nobody';
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
