import type { Enum } from '@/lib/core/rows';
import type { TaskStatus } from './status';

export type TaskPriority = Enum<'task_priority'>;

export const STATUSES = [
  'open',
  'doing',
  'done',
  'cancelled',
] as const satisfies readonly TaskStatus[];
export const GOING_ON = ['open', 'doing'] as const satisfies readonly TaskStatus[];

export const PRIORITIES = [
  'urgent',
  'high',
  'medium',
  'low',
] as const satisfies readonly TaskPriority[];

export const statusNames: Record<TaskStatus, string> = {
  open: 'To do',
  doing: 'Doing',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const priorityNames: Record<TaskPriority, string> = {
  urgent: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** What `status_order` says: the one form of a status that an index serves under row-level security. */
export const statusOrder = (status: TaskStatus) => STATUSES.indexOf(status) + 1;
