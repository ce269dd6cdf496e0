'use client';

import { useOptimistic, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { switchSingleKeys } from '@/lib/notifications/settings-actions';

/** Keys that are one character can be switched off, for whoever dictates or hits them by accident. */
export function SingleKeys({ on }: { on: boolean }) {
  const [shown, show] = useOptimistic(on);
  const [, start] = useTransition();
  const change = (single_keys: boolean) =>
    start(async () => {
      show(single_keys);
      const answer = await attempt(switchSingleKeys({ single_keys }));
      if (!answer?.ok) toast('That did not reach us. Nothing was changed.', { tone: 'critical' });
    });
  return (
    <Choice>
      <Checkbox checked={shown} onChange={(event) => change(event.target.checked)} />
      Single keys such as J, E or ? work
    </Choice>
  );
}
