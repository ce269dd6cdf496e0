import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type TaskStatus = Enum<'task_status'>;

export const taskMachine: Machine<TaskStatus> = {
  open: { doing: ['tasks.write'], done: ['tasks.write'], cancelled: ['tasks.write'] },
  doing: { open: ['tasks.write'], done: ['tasks.write'], cancelled: ['tasks.write'] },
  done: { open: ['tasks.write'] },
  cancelled: { open: ['tasks.write'] },
};
