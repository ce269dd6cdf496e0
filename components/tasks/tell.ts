import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/core/result';
import { moveTasks } from '@/lib/tasks/actions';
import type { TaskStatus } from '@/lib/tasks/status';

const LOST = 'That did not reach us. Nothing was changed.';

const DID: Record<TaskStatus, string> = {
  open: 'open again',
  doing: 'begun',
  done: 'done',
  cancelled: 'cancelled',
};

type Moved = { id: string; status: TaskStatus };

/** Moves tasks and says how it went; undo puts each back where it was. Answers which ones moved. */
export async function moveAndTell(tasks: readonly Moved[], to: TaskStatus): Promise<string[]> {
  const answer = await attempt(moveTasks({ ids: tasks.map(({ id }) => id), to }));
  if (!answer?.ok) {
    toast(answer?.failure.message ?? LOST, { tone: 'critical' });
    return [];
  }
  const { done, refused } = answer.data;
  if (refused.length > 0) toast(refused[0]?.reason ?? LOST, { tone: 'critical' });
  if (done.length > 0) {
    const back = tasks.filter(({ id }) => done.includes(id));
    toast(done.length === 1 ? `Task ${DID[to]}` : `${done.length} tasks ${DID[to]}`, {
      undo: () => void putBack(back, to),
    });
  }
  return done;
}

/** What was closed opens again before it goes on. */
async function putBack(tasks: readonly Moved[], from: TaskStatus) {
  for (const [status, group] of Map.groupBy(tasks, (task) => task.status)) {
    const ids = group.map(({ id }) => id);
    const closed = from === 'done' || from === 'cancelled';
    if (closed && status === 'doing') await attempt(moveTasks({ ids, to: 'open', expected: from }));
    await attempt(
      moveTasks({ ids, to: status, expected: closed && status === 'doing' ? 'open' : from }),
    );
  }
}

/** True where it worked; otherwise the reason has been said. */
export async function tell<T>(asked: Promise<Result<T>>, said?: string): Promise<boolean> {
  const answer = await attempt(asked);
  if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
  else if (said) toast(said);
  return answer?.ok ?? false;
}
