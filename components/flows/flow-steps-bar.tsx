import { Stepper } from '@/components/ui/stepper';
import { FLOW_STATUS_NAMES } from '@/lib/flows/format';
import { FLOW_STAGES, type FlowStatus } from '@/lib/flows/status';
import { flowShapes } from './flow-status';

type Props = {
  flow: { status: FlowStatus; held_from: FlowStatus | null };
  className?: string;
};

const SHORT: Partial<Record<FlowStatus, string>> = { making: 'Making', client_approval: 'Client' };

/** A flow's six stages; one that left them says where it is now. */
export function FlowStepper({ flow, className }: Props) {
  const left = flow.status === 'paused' || flow.status === 'archived';
  const at = FLOW_STAGES.findIndex(
    (one) => one === (left ? 'live' : (flow.held_from ?? flow.status)),
  );
  const elsewhere = left || flow.held_from !== null;
  return (
    <Stepper
      label="Status"
      className={className}
      steps={FLOW_STAGES.map((status, index) => ({
        name: SHORT[status] ?? FLOW_STATUS_NAMES[status],
        state: index < at ? 'done' : index === at ? 'now' : 'next',
        detail:
          index !== at
            ? undefined
            : elsewhere
              ? FLOW_STATUS_NAMES[flow.status].toLowerCase()
              : 'now',
        shape: elsewhere ? flowShapes[flow.status] : flowShapes[status],
      }))}
    />
  );
}
