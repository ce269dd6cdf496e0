import { movesFor, type Can, type Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type FlowStatus = Enum<'flow_status'>;
export type MessageStatus = Enum<'flow_step_status'>;

/** A flow's life, in order; an archived one has left it. */
export const FLOW_STAGES = [
  'strategy',
  'making',
  'qa',
  'client_approval',
  'approved',
  'live',
] as const satisfies readonly FlowStatus[];

export const FLOW_STATUSES = [
  ...FLOW_STAGES,
  'paused',
  'archived',
  'on_hold',
  'cancelled',
] as const satisfies readonly FlowStatus[];

export const MESSAGE_STAGES = [
  'copy',
  'design',
  'qa',
  'client_approval',
  'approved',
] as const satisfies readonly MessageStatus[];

/** What `status_order` says: the one form of a status that an index serves under row-level security. */
export const flowStatusOrder = (status: FlowStatus) => FLOW_STATUSES.indexOf(status) + 1;

const BRIEF = ['campaigns.edit_brief'] as const;
const QA = ['campaigns.approve_qa'] as const;
const SYSTEM = ['system'] as const;
const GOES_LIVE = ['campaigns.schedule', 'system'] as const;
const hold = { on_hold: BRIEF, cancelled: BRIEF } as const;
const resume = {
  strategy: BRIEF,
  making: BRIEF,
  qa: BRIEF,
  client_approval: BRIEF,
  approved: BRIEF,
} as const;

export const flowMachine: Machine<FlowStatus> = {
  strategy: { making: BRIEF, ...hold },
  making: { strategy: BRIEF, qa: ['campaigns.edit_copy', 'campaigns.edit_design'], ...hold },
  qa: { making: QA, client_approval: QA, ...hold },
  client_approval: { qa: [...QA, ...SYSTEM], making: SYSTEM, approved: SYSTEM, ...hold },
  approved: { client_approval: SYSTEM, qa: SYSTEM, live: GOES_LIVE, ...hold },
  live: { paused: GOES_LIVE },
  paused: { live: GOES_LIVE, client_approval: SYSTEM, qa: SYSTEM, archived: BRIEF },
  archived: {},
  on_hold: { ...resume, cancelled: BRIEF },
  cancelled: resume,
};

/** One message of a flow, on its own way through the same desks. */
export const messageMachine: Machine<MessageStatus> = {
  copy: { design: ['campaigns.edit_copy'], qa: ['campaigns.edit_copy'] },
  design: {
    copy: ['campaigns.edit_copy', 'campaigns.edit_design'],
    qa: ['campaigns.edit_design'],
  },
  qa: { copy: QA, design: QA, client_approval: [...QA, ...SYSTEM] },
  client_approval: { qa: [...QA, ...SYSTEM], approved: SYSTEM, copy: SYSTEM, design: SYSTEM },
  approved: { client_approval: SYSTEM },
};

/** The moves to offer on a flow; one that is held goes back only to where it was held from. */
export function flowMoves(
  { status, held_from }: { status: FlowStatus; held_from: FlowStatus | null },
  can: Can,
): FlowStatus[] {
  const moves = movesFor(flowMachine, status, can);
  return held_from ? moves.filter((to) => to === held_from || to === 'cancelled') : moves;
}

/** A text message has no design stage. */
export function messageMoves(
  { kind, status }: { kind: Enum<'flow_step_kind'>; status: MessageStatus },
  can: Can,
): MessageStatus[] {
  return movesFor(messageMachine, status, can).filter(
    (to) =>
      (kind === 'sms' && to !== 'design') ||
      (kind === 'email' && !(status === 'copy' && to === 'qa')),
  );
}
