import { attempt } from '@/components/ui/attempt';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { toast } from '@/components/ui/toast';
import { decideApproval } from '@/lib/approvals/actions';

export type Problem = { message: string; note?: string; concern?: string };

const LOST = 'That did not reach us and nothing was decided. Try again in a moment.';

/** Sends a decision. Comes back with what stands in its way; what is settled, by us or by somebody quicker, is told in a toast. */
export async function sendDecision(
  form: FormData,
  dialog: string,
  done: string,
): Promise<Problem | null> {
  const answer = await attempt(decideApproval(null, form));
  if (!answer) return { message: LOST };
  if (!answer.ok && answer.failure.kind === 'invalid') {
    const { message, fields } = answer.failure;
    return { message, note: fields?.note?.join(' '), concern: fields?.concern?.join(' ') };
  }
  closeDialog(dialog);
  toast(answer.ok ? done : answer.failure.message);
  return null;
}
