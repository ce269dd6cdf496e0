import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/core/result';

export type Bulk = { done: string[]; refused: { id: string; reason: string | null }[] };

const LOST = 'That did not reach us. Nothing was taken back.';

/** Takes several back at once. By now the selection is gone: what stays as it is says so where the undo was. */
export async function takeBack(asked: Promise<Result<Bulk>>[]): Promise<void> {
  const answers = await Promise.all(asked.map((one) => attempt(one)));
  const reasons = answers.flatMap((answer) =>
    answer?.ok ? answer.data.refused.map(({ reason }) => reason) : [answer?.failure.message],
  );
  const [first] = reasons;
  if (reasons.length === 0) return;
  const why = first ?? LOST;
  toast(reasons.length === 1 ? why : `${reasons.length} stayed as they are. ${why}`, {
    tone: 'critical',
  });
}
