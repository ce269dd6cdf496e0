'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { acceptRequest } from '@/lib/requests/actions';

/** In one step: the request becomes a campaign at strategy, linked both ways. */
export function AcceptButton({ id }: { id: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const accept = () =>
    start(async () => {
      const answer = await attempt(acceptRequest({ id }));
      if (!answer?.ok) {
        return toast(answer?.failure.message ?? 'That did not reach us. Nothing was changed.', {
          tone: 'critical',
        });
      }
      toast('Request accepted, it is a campaign now');
      router.push(`/team/campaigns/${answer.data}/brief`);
    });
  return (
    <Button aria-busy={pending || undefined} disabled={pending} onClick={accept}>
      Accept as it is
    </Button>
  );
}
