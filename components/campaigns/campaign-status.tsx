import { StatusLabel, StatusShape, type Shape, type Tone } from '@/components/ui/status-shape';
import { shortStageName, stageNames } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';

export const stageShapes: Record<CampaignStatus, Shape> = {
  strategy: 'dashed',
  copy: 'quarter',
  design: 'half',
  qa: 'threeQuarter',
  client_approval: 'speech',
  approved: 'check',
  scheduled: 'clock',
  sent: 'arrowUp',
  on_hold: 'pause',
  cancelled: 'crossRing',
};

type Props = { status: CampaignStatus; short?: boolean; tone?: Tone; className?: string };

export function CampaignStatusLabel({ status, short, tone, className }: Props) {
  return (
    <StatusLabel shape={stageShapes[status]} tone={tone} className={className}>
      {short ? shortStageName(status) : stageNames[status]}
    </StatusLabel>
  );
}

/** Under a head that names the stage. */
export function CampaignStatusShape({ status, className }: Omit<Props, 'short'>) {
  return (
    <StatusShape shape={stageShapes[status]} label={stageNames[status]} className={className} />
  );
}
