'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/core/result';

type Props = {
  id: string;
  campaign: string;
  answer: (input: { id: string; status: 'confirmed' | 'unmatched' }) => Promise<Result<unknown>>;
};

/** One click says that a row of the file is this campaign. */
export function Proposal({ id, campaign, answer }: Props) {
  const [pending, start] = useTransition();
  const say = (status: 'confirmed' | 'unmatched') =>
    start(async () => {
      const answered = await answer({ id, status });
      if (!answered.ok) toast(answered.failure.message, { tone: 'critical' });
      else toast(status === 'confirmed' ? `Results stored with ${campaign}` : 'Left aside');
    });
  return (
    <span className="flex justify-end gap-2">
      <Button size="sm" variant="primary" disabled={pending} onClick={() => say('confirmed')}>
        Yes, this one
      </Button>
      <Button size="sm" disabled={pending} onClick={() => say('unmatched')}>
        No
      </Button>
    </span>
  );
}
