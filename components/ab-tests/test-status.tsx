import { type Shape, StatusLabel } from '@/components/ui/status-shape';
import { abTestStatusNames } from '@/lib/ab-tests/names';
import type { AbTestStatus } from '@/lib/ab-tests/status';

const shapes: Record<AbTestStatus, Shape> = {
  draft: 'dashed',
  running: 'live',
  decided: 'check',
  inconclusive: 'pause',
  cancelled: 'barred',
};

type Props = { status: AbTestStatus; className?: string };

export function AbTestStatusLabel({ status, className }: Props) {
  return (
    <StatusLabel
      shape={shapes[status]}
      tone={status === 'cancelled' ? 'none' : status === 'running' ? 'info' : undefined}
      className={className}
    >
      {abTestStatusNames[status]}
    </StatusLabel>
  );
}
