import { type Shape, StatusLabel, type Tone } from '@/components/ui/status-shape';
import { type RequestStage, requestWords } from '@/lib/portal/stage';

const shapes: Readonly<Record<RequestStage, Shape>> = {
  making: 'half',
  with_you: 'speech',
  approved: 'check',
  scheduled: 'clock',
  sent: 'arrowUp',
  held: 'pause',
  cancelled: 'crossRing',
  live: 'check',
  paused: 'pause',
  ended: 'crossRing',
  running: 'clock',
  read: 'check',
  open: 'ring',
  declined: 'cross',
  withdrawn: 'crossRing',
};

export const stageShape = (stage: RequestStage): Shape => shapes[stage];

export function Stage({ stage, tone }: { stage: RequestStage; tone?: Tone }) {
  return (
    <StatusLabel shape={shapes[stage]} tone={tone}>
      {requestWords[stage]}
    </StatusLabel>
  );
}
