import { Stepper } from '@/components/ui/stepper';
import { shortDay } from '@/lib/core/clock';
import type { StageStep } from '@/lib/campaigns/steps';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { stageShapes } from './campaign-status';

type Props = { steps: StageStep[]; status: CampaignStatus; zone: string; className?: string };

export function CampaignSteps({ steps, status, zone, className }: Props) {
  const held = status === 'on_hold' || status === 'cancelled';
  return (
    <Stepper
      label="Status"
      className={className}
      steps={steps.map((step) => ({
        name: step.name,
        state: step.state,
        detail:
          step.state === 'now'
            ? held
              ? status === 'on_hold'
                ? 'on hold'
                : 'cancelled'
              : 'now'
            : step.at
              ? shortDay(step.at, zone)
              : undefined,
        shape: held ? stageShapes[status] : stageShapes[step.status],
      }))}
    />
  );
}
