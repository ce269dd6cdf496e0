'use client';

import { useActionState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { takeBackRequest } from '@/lib/portal/actions';

/** As long as nobody has answered, a wish can be taken back. */
export function TakeBack({ requestId, title }: { requestId: string; title: string }) {
  const [, run] = useActionState(async (_: null, form: FormData) => {
    const answer = await attempt(takeBackRequest(null, form));
    if (answer?.ok) toast(`Taken back: ${title}`);
    else
      toast(answer?.failure.message ?? 'That did not reach us. Try again.', { tone: 'critical' });
    return null;
  }, null);
  return (
    <form action={run}>
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton size="lg">
        Take back<span className="sr-only"> “{title}”</span>
      </SubmitButton>
    </form>
  );
}
