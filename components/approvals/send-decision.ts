import { attempt } from '@/components/ui/attempt';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/core/result';

/** Takes the form of a decision: from the portal, or from a mail's link. */
export type Decide = (previous: null, form: FormData) => Promise<Result<unknown>>;

export type Problem = { message: string; note?: string };

type Way = { decide: Decide; dialog: string; done: string };

const LOST = 'That did not reach us and nothing was decided. Try again in a moment.';

/** Sends a decision. Comes back with what stands in its way; what is settled, by us or by somebody quicker, is told in a toast. */
export async function sendDecision(
  form: FormData,
  { decide, dialog, done }: Way,
): Promise<Problem | null> {
  const answer = await attempt(decide(null, form));
  if (!answer) return { message: LOST };
  if (!answer.ok && answer.failure.kind !== 'conflict') {
    const { message, fields } = answer.failure;
    return { message, note: fields?.note?.join(' ') };
  }
  closeDialog(dialog);
  toast(answer.ok ? done : answer.failure.message);
  return null;
}
