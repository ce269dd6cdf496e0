'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { assign } from '@/lib/campaigns/bulk-actions';
import { campaignNumber, dutyNames, type CampaignDuty } from '@/lib/campaigns/names';

type Props = { campaign: { id: string; number: number }; duty: CampaignDuty; userId: string };

/** What nobody has becomes yours. */
export function Take({ campaign, duty, userId }: Props) {
  const [pending, start] = useTransition();
  const put = (whom: string | null) => assign({ duty, items: [{ id: campaign.id, userId: whom }] });

  const take = () =>
    start(async () => {
      const answer = await attempt(put(userId));
      const refused = answer?.ok ? answer.data.refused[0]?.reason : answer?.failure.message;
      if (!answer || refused) {
        toast(refused ?? 'That did not reach us. Nothing was changed.', { tone: 'critical' });
      } else {
        toast(
          `You are the ${dutyNames[duty].toLowerCase()} of ${campaignNumber(campaign.number)}`,
          {
            undo: () => void attempt(put(null)),
          },
        );
      }
    });

  return (
    <Button aria-busy={pending || undefined} onClick={take}>
      Take it
    </Button>
  );
}
