import { StatusLabel, StatusShape, type Shape } from '@/components/ui/status-shape';
import { statusNames } from '@/lib/tasks/names';
import type { TaskStatus } from '@/lib/tasks/status';

const SHAPES: Record<TaskStatus, Shape> = {
  open: 'ring',
  doing: 'half',
  done: 'check',
  cancelled: 'crossRing',
};

export function TaskStatusLabel({ status, className }: { status: TaskStatus; className?: string }) {
  return (
    <StatusLabel shape={SHAPES[status]} className={className}>
      {statusNames[status]}
    </StatusLabel>
  );
}

export function TaskStatusShape({ status }: { status: TaskStatus }) {
  return <StatusShape shape={SHAPES[status]} label={statusNames[status]} />;
}
