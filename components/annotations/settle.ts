import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import { nameOf } from '@/lib/annotations/format';
import type { Pin, Verdict } from '@/lib/annotations/pin';
import type { Deeds } from './deeds';

const LOST = 'That did not reach us. Nothing was changed.';
const DONE: Readonly<Record<Verdict, string>> = {
  resolved: 'resolved',
  reopened: 'open again',
  carried: 'stays open',
};

/** Closes, reopens or carries a pin and says so; what can be taken back is offered to be. */
export async function settle(deeds: Deeds, pin: Pin, verdict: Verdict): Promise<void> {
  const answer = await attempt(deeds.settle(pin, verdict));
  if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
  toast(`${nameOf(pin)} ${DONE[verdict]}`, {
    undo: verdict === 'resolved' ? () => void settle(deeds, pin, 'reopened') : undefined,
  });
}

export const otherVerdict = ({ status }: Pin): Verdict =>
  status === 'resolved' ? 'reopened' : 'resolved';
