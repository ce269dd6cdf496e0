import type { ReactNode } from 'react';
import { BlockingPins } from '@/components/annotations/blocking-pins';
import { DecisionBar } from '@/components/approvals/decision-bar';
import { DecisionDialogs } from '@/components/approvals/decision-dialogs';
import { isBlocking } from '@/lib/annotations/format';
import { deadline, decideBy } from '@/lib/approvals/format';
import { decideByLink } from '@/lib/approvals/link-actions';
import { dayAndTime } from '@/lib/core/clock';
import { consequence } from '@/lib/portal/format';
import {
  type Linked,
  LinkedCampaign,
  LinkedFlow,
  LinkedMessage,
  LinkedPopup,
  LinkedPost,
} from '@/lib/portal/linked';
import { POPUP_CONSEQUENCE } from '@/lib/portal/popup-words';
import { postConsequence } from '@/lib/portal/posts';
import { LinkedFlowProof } from './flow';
import { LinkedMessageProof } from './message';
import { LinkedPopupProof } from './popup';
import { LinkedPostProof } from './post';

type Props = { linked: Linked; token: string };
type Decision = {
  consequence: string;
  asksConcern?: boolean;
  /** Pins of the design: which stand in the way, and whether some of them say what should change. */
  pins?: { blocking: boolean; status: 'open' | 'resolved'; byId: string }[];
};

/** The item in full, by its kind, and the decision in reach of the thumb. */
export function LinkedItem({ linked, token }: Props) {
  const { kind, client, proof } = linked;
  const bar = (decision: Decision) => <Decide linked={linked} token={token} {...decision} />;
  if (kind === 'flow') {
    return (
      <>
        <LinkedFlowProof flow={LinkedFlow.parse(proof)} linked={linked} />
        {bar({ consequence: 'It goes live in this order once every message in it is approved.' })}
      </>
    );
  }
  if (kind === 'popup') {
    return (
      <>
        <LinkedPopupProof popup={LinkedPopup.parse(proof)} linked={linked} token={token} />
        {bar({ consequence: POPUP_CONSEQUENCE })}
      </>
    );
  }
  if (kind === 'post') {
    const post = LinkedPost.parse(proof);
    const when = post.publishAt && dayAndTime(post.publishAt, client.zone);
    return (
      <>
        <LinkedPostProof post={post} linked={linked} token={token} />
        {bar({ consequence: postConsequence(when) })}
      </>
    );
  }
  if (kind === 'flow_email') {
    const message = LinkedMessage.parse(proof);
    return (
      <LinkedMessageProof message={message} linked={linked} token={token}>
        {bar({
          consequence: `It is sent by “${message.flow}” once the whole flow is approved and live.`,
          asksConcern: message.channel === 'email',
          pins: message.pins,
        })}
      </LinkedMessageProof>
    );
  }
  const campaign = LinkedCampaign.parse(proof);
  const leaving = { send_at: campaign.sendAt, audience_size: campaign.audienceSize };
  return (
    <LinkedMessageProof message={campaign} linked={linked} token={token}>
      {bar({
        consequence: consequence(leaving, client.zone),
        asksConcern: true,
        pins: campaign.pins,
      })}
    </LinkedMessageProof>
  );
}

function Decide({ linked, token, pins = [], ...decision }: Props & Decision): ReactNode {
  const { round, decideBy: until, client, hash, person } = linked;
  const due = until ? decideBy(deadline(until, client.zone, new Date())) : null;
  return (
    <DecisionBar
      title={due ?? `Version ${round} waits for you`}
      detail={`Your decision is recorded for version ${round}, with your name and the time.`}
      reason={pins.some(isBlocking) && <BlockingPins />}
    >
      <DecisionDialogs
        id={linked.approvalId}
        decide={decideByLink}
        hidden={{ token, seenHash: hash ?? '' }}
        title={linked.title}
        version={round}
        pinned={pins.some(({ byId, status }) => byId === person.id && status === 'open')}
        named
        {...decision}
      />
    </DecisionBar>
  );
}
