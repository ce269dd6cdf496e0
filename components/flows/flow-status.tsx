import { StatusLabel, StatusShape, type Shape, type Tone } from '@/components/ui/status-shape';
import { FLOW_STATUS_NAMES, MESSAGE_STATUS_NAMES } from '@/lib/flows/format';
import type { FlowStatus, MessageStatus } from '@/lib/flows/status';

export const flowShapes: Record<FlowStatus, Shape> = {
  strategy: 'dashed',
  making: 'half',
  qa: 'threeQuarter',
  client_approval: 'speech',
  approved: 'check',
  live: 'live',
  paused: 'ring',
  archived: 'barred',
  on_hold: 'pause',
  cancelled: 'crossRing',
};

const messageShapes: Record<MessageStatus, Shape> = {
  copy: 'quarter',
  design: 'half',
  qa: 'threeQuarter',
  client_approval: 'speech',
  approved: 'check',
};

type Props<Status> = { status: Status; tone?: Tone; className?: string };

export function FlowStatusLabel({ status, tone, className }: Props<FlowStatus>) {
  return (
    <StatusLabel
      shape={flowShapes[status]}
      tone={tone ?? (status === 'archived' ? 'none' : undefined)}
      className={className}
    >
      {FLOW_STATUS_NAMES[status]}
    </StatusLabel>
  );
}

export function MessageStatusLabel({ status, tone, className }: Props<MessageStatus>) {
  return (
    <StatusLabel shape={messageShapes[status]} tone={tone} className={className}>
      {MESSAGE_STATUS_NAMES[status]}
    </StatusLabel>
  );
}

const MOST = 8;

/** Where each message of a flow stands, in their order: a shape for each. */
export function MessageShapes({ statuses }: { statuses: readonly MessageStatus[] }) {
  const approved = statuses.filter((status) => status === 'approved').length;
  if (statuses.length === 0) return <span className="text-faint">No messages</span>;
  return (
    <span
      role="img"
      aria-label={`${approved} of ${statuses.length} messages approved`}
      data-tooltip={`${approved} of ${statuses.length} approved`}
      className="flex items-center gap-1"
    >
      {statuses.slice(0, MOST).map((status, index) => (
        <StatusShape key={index} shape={messageShapes[status]} />
      ))}
      {statuses.length > MOST && (
        <span className="text-12 text-faint">+{statuses.length - MOST}</span>
      )}
    </span>
  );
}
