'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { dutyNames, type CampaignDuty } from '@/lib/campaigns/names';
import type { Result } from '@/lib/core/result';

type Props = {
  id: string;
  /** What it is called, in a sentence. */
  name: string;
  assign: (wanted: {
    id: string;
    duty: CampaignDuty;
    userId: string | null;
  }) => Promise<Result<unknown>>;
  duty: CampaignDuty;
  userId: string;
};

/** What nobody has becomes yours. */
export function Take({ id, name, assign, duty, userId }: Props) {
  const [pending, start] = useTransition();
  const put = (whom: string | null) => assign({ id, duty, userId: whom });

  const take = () =>
    start(async () => {
      const answer = await attempt(put(userId));
      if (!answer?.ok) {
        toast(answer?.failure.message ?? 'That did not reach us. Nothing was changed.', {
          tone: 'critical',
        });
      } else {
        toast(`You are the ${dutyNames[duty].toLowerCase()} of ${name}`, {
          undo: () => void attempt(put(null)),
        });
      }
    });

  return (
    <Button aria-busy={pending || undefined} onClick={take}>
      Take it
    </Button>
  );
}
