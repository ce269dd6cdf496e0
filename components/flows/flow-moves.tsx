'use client';

import type { ReactNode } from 'react';
import { attempt } from '@/components/ui/attempt';
import { moveFlow, moveMessage } from '@/lib/flows/actions';
import { FLOW_STATUS_NAMES, MESSAGE_STATUS_NAMES } from '@/lib/flows/format';
import type { Move } from '@/lib/flows/moves';
import type { FlowStatus, MessageStatus } from '@/lib/flows/status';
import { MoveBar } from './move-bar';

const LOST = 'That did not reach us. Nothing was changed.';

type FlowProps = {
  flow: { id: string; title: string; status: FlowStatus };
  moves: Move<FlowStatus>[];
  before?: ReactNode;
};

export function FlowMoves({ flow, moves, before }: FlowProps) {
  const run = async ({ to }: Move<FlowStatus>, reason: string) => {
    const answer = await attempt(moveFlow({ id: flow.id, from: flow.status, to, reason }));
    if (!answer?.ok) return { ok: false, text: answer?.failure.message ?? LOST };
    return {
      ok: true,
      text:
        answer.data === 'requested'
          ? 'Klaviyo was asked. It says so here once it is done'
          : to === 'client_approval'
            ? 'The client is asked'
            : `${flow.title}: ${FLOW_STATUS_NAMES[to].toLowerCase()}`,
    };
  };
  return <MoveBar title={flow.title} group="This flow" moves={moves} run={run} before={before} />;
}

type MessageProps = {
  message: { id: string; name: string; status: MessageStatus };
  moves: Move<MessageStatus>[];
  before?: ReactNode;
};

export function MessageMoves({ message, moves, before }: MessageProps) {
  const run = async ({ to }: Move<MessageStatus>, reason: string) => {
    const answer = await attempt(moveMessage({ id: message.id, from: message.status, to, reason }));
    if (!answer?.ok) return { ok: false, text: answer?.failure.message ?? LOST };
    return {
      ok: true,
      text:
        to === 'client_approval'
          ? 'The client is asked'
          : `${message.name} moved to ${MESSAGE_STATUS_NAMES[to]}`,
    };
  };
  return (
    <MoveBar title={message.name} group="This message" moves={moves} run={run} before={before} />
  );
}
