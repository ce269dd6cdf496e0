import { type Shape, StatusLabel, type Tone } from '@/components/ui/status-shape';
import { statusNames } from '@/lib/popups/names';
import type { PopupStatus } from '@/lib/popups/status';

const shapes: Record<PopupStatus, [shape: Shape, tone?: Tone]> = {
  draft: ['dashed'],
  design: ['half'],
  qa: ['threeQuarter'],
  client_approval: ['speech'],
  approved: ['check'],
  live: ['live'],
  paused: ['pause'],
  archived: ['ring'],
  cancelled: ['barred', 'none'],
};

type Props = { status: PopupStatus; className?: string };

export function PopupStatusLabel({ status, className }: Props) {
  const [shape, tone] = shapes[status];
  return (
    <StatusLabel shape={shape} tone={tone} className={className}>
      {statusNames[status]}
    </StatusLabel>
  );
}
