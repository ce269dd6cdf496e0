import { z } from 'zod';
import { dueWords } from '@/lib/core/due';
import { statusNames } from './names';
import type { TaskStatus } from './status';

const status = z.custom<TaskStatus>((value) => typeof value === 'string' && value in statusNames);
const moves = z.object({ from: status, to: status });
const days = z.object({ to: z.string().nullable() });
const people = z.object({ userId: z.string() });

type Event = { verb: string; detail: unknown; actor_id?: string | null };

/** After the name of who did it: "did the task". `nameOf` knows the people it mentions. */
export function taskSentence(
  { verb, detail, actor_id }: Event,
  nameOf: (id: string) => string,
  today: string,
): string {
  const who = people.safeParse(detail).data?.userId;
  switch (verb) {
    case 'created':
      return 'set the task';
    case 'moved':
      return moved(moves.safeParse(detail).data);
    case 'assigned':
      if (who && who === actor_id) return 'took the task';
      return `gave the task to ${who ? nameOf(who) : 'somebody'}`;
    case 'unassigned':
      return `took the task from ${who ? nameOf(who) : 'somebody'}`;
    case 'rescheduled': {
      const to = days.safeParse(detail).data?.to;
      return to ? `moved the due date to ${dueWords(to, today).text}` : 'took away the due date';
    }
    case 'shared':
      return 'shared the task with the client';
    case 'unshared':
      return 'took the task back from the client';
    default:
      return verb.replaceAll('_', ' ');
  }
}

function moved(move?: { from: TaskStatus; to: TaskStatus }): string {
  if (!move) return 'moved the task';
  if (move.to === 'done') return 'did the task';
  if (move.to === 'cancelled') return 'cancelled the task';
  if (move.to === 'doing') return 'began the task';
  return move.from === 'doing' ? 'put the task back' : 'opened the task again';
}
