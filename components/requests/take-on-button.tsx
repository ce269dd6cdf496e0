'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { takeOnRequest } from '@/lib/requests/actions';

/** In one step: the request becomes a flow, a popup or a test with what the client said of it. */
export function TakeOnButton({ id, becomes }: { id: string; becomes: string }) {
  const [pending, start] = useTransition();
  const accept = () =>
    start(async () => {
      const answer = await attempt(takeOnRequest({ id }));
      if (answer?.ok) return toast(`Request accepted, it is a ${becomes} now`);
      toast(answer?.failure.message ?? 'That did not reach us. Nothing was changed.', {
        tone: 'critical',
      });
    });
  return (
    <Button variant="primary" aria-busy={pending || undefined} disabled={pending} onClick={accept}>
      Accept as a {becomes}
    </Button>
  );
}
