import type { z } from 'zod';
import { FlowOutline } from '@/components/portal/proof/flow-outline';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import type { Linked, LinkedFlow } from '@/lib/portal/linked';

type Props = { flow: z.output<typeof LinkedFlow>; linked: Linked };

/** The order of a flow and the waits in it. Each of its messages is asked about in a mail of its own. */
export function LinkedFlowProof({ flow, linked }: Props) {
  const now = flow.rounds.find(({ round }) => round === linked.round) ?? flow.rounds.at(-1);
  const before = flow.rounds.find(({ round }) => round === linked.round - 1) ?? null;
  if (!now) return null;
  return (
    <div className="proof">
      <ClientColumn className="pb-32!">
        <ClientLead title={linked.title}>
          What starts it, and what follows in which order. What each message says is decided one by
          one.
        </ClientLead>
        {flow.goal && <p className="pb-6 text-14 wrap-anywhere text-dim">Its aim: {flow.goal}</p>}
        <FlowOutline now={now} before={before} />
      </ClientColumn>
    </div>
  );
}
