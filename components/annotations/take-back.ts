import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import { takeBackPin } from '@/lib/annotations/actions';
import { nameOf } from '@/lib/annotations/format';
import type { Pin } from '@/lib/annotations/pin';
import type { Deeds } from './deeds';

const LOST = 'That did not reach us. Nothing was changed.';

/** Deletes one's own pin; undone it is pinned again, where it was and with its words. */
export async function takeBack(pin: Pin, deeds: Deeds): Promise<void> {
  const answer = await attempt(takeBackPin({ id: pin.id }));
  if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
  document.querySelector<HTMLElement>('[data-frame=now]')?.focus({ preventScroll: true });
  toast(`${nameOf(pin)} deleted`, { undo: () => void pinAgain(pin, deeds) });
}

async function pinAgain(pin: Pin, deeds: Deeds): Promise<void> {
  const { version, x, y, w, h, audience, blocking, body } = pin;
  const answer = await attempt(deeds.add({ version, x, y, w, h, audience, blocking, body }));
  if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
}
