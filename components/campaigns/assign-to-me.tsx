'use client';

import { startTransition } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import { assign } from '@/lib/campaigns/bulk-actions';
import { dutyNames, type CampaignDuty } from '@/lib/campaigns/names';

type Props = { campaignId: string; userId: string; duties: CampaignDuty[] };

/** Only in the palette: take the open campaign on. */
export function AssignToMe({ campaignId, userId, duties }: Props) {
  const take = (duty: CampaignDuty) =>
    startTransition(async () => {
      const answer = await attempt(assign({ duty, items: [{ id: campaignId, userId }] }));
      const refused = answer?.ok ? answer.data.refused[0]?.reason : answer?.failure.message;
      if (!answer || refused)
        return toast(refused ?? 'That did not reach us. Nothing was changed.', {
          tone: 'critical',
        });
      toast(`You are its ${dutyNames[duty].toLowerCase()} now`);
    });
  useCommands(
    duties.map((duty) => ({
      label: `Assign to me as ${dutyNames[duty].toLowerCase()}`,
      group: 'This campaign',
      run: () => take(duty),
    })),
  );
  return null;
}
