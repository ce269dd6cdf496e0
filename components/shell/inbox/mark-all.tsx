'use client';

import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { InboxActions } from './types';

export function MarkAllRead({ markAllRead }: Pick<InboxActions, 'markAllRead'>) {
  const [pending, start] = useTransition();
  const run = () =>
    start(async () => {
      if (!(await attempt(markAllRead({})))) toast('That did not reach us.', { tone: 'critical' });
    });
  return (
    <Button variant="ghost" size="sm" aria-busy={pending || undefined} onClick={run}>
      Mark all read
    </Button>
  );
}
