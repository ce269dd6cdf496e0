import type { Can } from '@/lib/core/machine';
import { FLOW_STATUS_NAMES, MESSAGE_STATUS_NAMES, type StepKind } from './format';
import {
  FLOW_STAGES,
  MESSAGE_STAGES,
  flowMoves,
  messageMoves,
  type FlowStatus,
  type MessageStatus,
} from './status';

/** One move as it is offered. */
export type Move<Status extends string> = {
  to: Status;
  /** What the button says. */
  label: string;
  /** What is asked before it happens. */
  ask: 'nothing' | 'reason' | 'sure';
  forward: boolean;
};

/** After "Back to". */
const backTo = (status: FlowStatus) =>
  status === 'making' ? 'the making' : FLOW_STATUS_NAMES[status];

const FLOW_ON: Partial<Record<FlowStatus, string>> = {
  making: 'Begin the making',
  qa: 'Send to QA',
  client_approval: 'Send to client',
  live: 'Set live',
};

const flowStage = (status: FlowStatus) => FLOW_STAGES.findIndex((one) => one === status);
const messageStage = (status: MessageStatus) => MESSAGE_STAGES.indexOf(status);

function flowMove(from: FlowStatus, to: FlowStatus): Move<FlowStatus> {
  if (to === 'on_hold') return { to, label: 'Put on hold', ask: 'reason', forward: false };
  if (to === 'cancelled') return { to, label: 'Cancel flow', ask: 'reason', forward: false };
  if (from === 'on_hold' || from === 'cancelled')
    return { to, label: `Back to ${backTo(to)}`, ask: 'nothing', forward: true };
  if (to === 'paused') return { to, label: 'Pause', ask: 'reason', forward: true };
  if (to === 'archived') return { to, label: 'Archive', ask: 'sure', forward: false };
  if (from === 'paused') return { to, label: 'Set live again', ask: 'sure', forward: true };
  if (flowStage(to) < flowStage(from)) {
    const label = from === 'client_approval' ? 'Take back to QA' : `Back to ${backTo(to)}`;
    return { to, label, ask: 'reason', forward: false };
  }
  return {
    to,
    label: FLOW_ON[to] ?? FLOW_STATUS_NAMES[to],
    ask: to === 'client_approval' || to === 'live' ? 'sure' : 'nothing',
    forward: true,
  };
}

const onFirst = (a: { forward: boolean }, b: { forward: boolean }) =>
  Number(b.forward) - Number(a.forward);

/** What this person may do with this flow now, the way on first. */
export const offeredFlowMoves = (
  flow: { status: FlowStatus; held_from: FlowStatus | null },
  can: Can,
): Move<FlowStatus>[] =>
  flowMoves(flow, can)
    .map((to) => flowMove(flow.status, to))
    .sort(onFirst);

/** While the flow stands elsewhere, its messages stay where they are. */
const MESSAGES_MOVE: readonly FlowStatus[] = [
  'making',
  'qa',
  'client_approval',
  'approved',
  'paused',
];

const MESSAGE_ON: Partial<Record<MessageStatus, string>> = {
  design: 'Hand to design',
  qa: 'Send to QA',
  client_approval: 'Send to client',
};

/** What this person may do with one message now. */
export function offeredMessageMoves(
  flow: FlowStatus,
  message: { kind: StepKind; status: MessageStatus },
  can: Can,
): Move<MessageStatus>[] {
  if (!MESSAGES_MOVE.includes(flow)) return [];
  return messageMoves(message, can)
    .map((to): Move<MessageStatus> => {
      const forward = messageStage(to) > messageStage(message.status);
      if (forward) {
        const ask = to === 'client_approval' ? 'sure' : 'nothing';
        return { to, label: MESSAGE_ON[to] ?? MESSAGE_STATUS_NAMES[to], ask, forward };
      }
      const recalled = message.status === 'client_approval';
      const label = recalled ? 'Take back to QA' : `Back to ${MESSAGE_STATUS_NAMES[to]}`;
      return { to, label, ask: 'reason', forward };
    })
    .sort(onFirst);
}
