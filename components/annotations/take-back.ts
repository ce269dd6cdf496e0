import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import { addPin, takeBackPin } from '@/lib/annotations/actions';
import { nameOf } from '@/lib/annotations/format';
import { type Pin, type PinnedSubject } from '@/lib/annotations/pin';

const LOST = 'That did not reach us. Nothing was changed.';

/** Deletes one's own pin; undone it is pinned again, where it was and with its words. */
export async function takeBack(pin: Pin, subject: PinnedSubject): Promise<void> {
  const answer = await attempt(takeBackPin({ id: pin.id }));
  if (!answer?.ok) return toast(answer?.failure.message ?? LOST, { tone: 'critical' });
  document.querySelector<HTMLElement>('[data-frame=now]')?.focus({ preventScroll: true });
  toast(`${nameOf(pin)} deleted`, { undo: () => void pinAgain(pin, subject) });
}

async function pinAgain(pin: Pin, subject: PinnedSubject): Promise<void> {
  const { version, x, y, w, h, audience, blocking, body } = pin;
  const place = { subjectKind: subject.kind, subjectId: subject.id, version, x, y, w, h };
  const answer = await attempt(addPin({ ...place, audience, blocking, body }));
  if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
}
