import type { StepKind } from '@/lib/flows/format';
import type { FlowStatus, MessageStatus } from '@/lib/flows/status';
import { queues, type QueueStage } from './stages';

type Flow = {
  id: string;
  client_id: string;
  title: string;
  status: FlowStatus;
  due_on: string | null;
  steps: {
    id: string;
    kind: StepKind;
    name: string;
    status: MessageStatus | null;
    stage_since: string;
  }[];
};

/** The desk a flow as a whole lies on; while it is made, its messages lie on theirs. */
const WHOLE: Partial<Record<FlowStatus, QueueStage>> = {
  strategy: 'strategy',
  qa: 'qa',
  approved: 'approved',
};

/** Messages move while the flow is made, and again where the client asked for changes. */
const MESSAGES_WORK: readonly FlowStatus[] = ['making', 'qa', 'client_approval'];

const deskOf = (status: MessageStatus | null): QueueStage | undefined =>
  status === 'copy' || status === 'design' || status === 'qa' ? status : undefined;

/** Everything in one flow that waits for somebody, each at its desk. */
export function flowWorkOf({ id, client_id, title, status, due_on, steps }: Flow) {
  const of = (stage: QueueStage, rest: { key: string; title: string; href: string }) => ({
    ...rest,
    stage,
    duty: queues[stage].duty,
    clientId: client_id,
    dueOn: due_on,
  });
  const whole = WHOLE[status];
  const href = `/team/flows/${id}`;
  const messages = MESSAGES_WORK.includes(status) ? steps : [];
  return [
    ...(whole ? [{ ...of(whole, { key: id, title, href }), flow: null }] : []),
    ...messages.flatMap((step) => {
      const stage = deskOf(step.status);
      // A flow in QA is checked as a whole.
      if (!stage || (stage === 'qa' && status === 'qa')) return [];
      const name = step.name || (step.kind === 'sms' ? 'Text message' : 'E-mail');
      return [
        {
          ...of(stage, { key: step.id, title: name, href: `${href}/steps/${step.id}` }),
          flow: title,
        },
      ];
    }),
  ];
}
