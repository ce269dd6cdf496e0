import { type Shape, StatusLabel, type Tone } from '@/components/ui/status-shape';
import {
  type LastingStage,
  lastingWords,
  type RequestStage,
  requestWords,
} from '@/lib/portal/stage';

const shapes: Readonly<Record<RequestStage | LastingStage, Shape>> = {
  making: 'half',
  with_you: 'speech',
  approved: 'check',
  scheduled: 'clock',
  sent: 'arrowUp',
  held: 'pause',
  cancelled: 'crossRing',
  live: 'live',
  paused: 'pause',
  ended: 'crossRing',
  running: 'clock',
  read: 'check',
  open: 'ring',
  declined: 'cross',
  withdrawn: 'crossRing',
  over: 'ring',
  back: 'half',
};

const words = { ...requestWords, ...lastingWords };

export const stageShape = (stage: RequestStage | LastingStage): Shape => shapes[stage];

export function Stage({ stage, tone }: { stage: RequestStage | LastingStage; tone?: Tone }) {
  return (
    <StatusLabel shape={shapes[stage]} tone={tone}>
      {words[stage]}
    </StatusLabel>
  );
}
