'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { removeEntry } from '@/lib/time/actions';

export function RemoveEntry({ id }: { id: string }) {
  const [pending, start] = useTransition();
  const remove = () =>
    start(async () => {
      const answer = await attempt(removeEntry({ id }));
      if (answer?.ok) toast('Entry removed');
      else {
        toast(answer?.failure.message ?? 'That did not reach us. Nothing was removed.', {
          tone: 'critical',
        });
      }
    });
  return (
    <Button variant="ghost" size="sm" aria-busy={pending || undefined} onClick={remove}>
      Remove
    </Button>
  );
}
