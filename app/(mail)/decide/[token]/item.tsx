import { DecisionBar } from '@/components/approvals/decision-bar';
import { DecisionDialogs } from '@/components/approvals/decision-dialogs';
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
import { LinkedFlowProof } from './flow';
import { LinkedMessageProof } from './message';
import { LinkedPopupProof } from './popup';
import { LinkedPostProof } from './post';

type Props = { linked: Linked; token: string };
type View = { proof: React.ReactNode; consequence: string; asksConcern: boolean };

/** The item in full, by its kind, and the decision in reach of the thumb. */
export function LinkedItem({ linked, token }: Props) {
  const view = viewOf(linked, token);
  const { round, decideBy: until, client, hash } = linked;
  const due = until ? decideBy(deadline(until, client.zone, new Date())) : null;
  return (
    <>
      {view.proof}
      <DecisionBar
        title={due ?? `Version ${round} waits for you`}
        detail={`Your decision is recorded for version ${round}, with your name and the time.`}
      >
        <DecisionDialogs
          id={linked.approvalId}
          decide={decideByLink}
          hidden={{ token, seenHash: hash ?? '' }}
          title={linked.title}
          version={round}
          consequence={view.consequence}
          asksConcern={view.asksConcern}
          named
        />
      </DecisionBar>
    </>
  );
}

function viewOf(linked: Linked, token: string): View {
  const { kind, client, proof } = linked;
  if (kind === 'flow') {
    return {
      proof: <LinkedFlowProof flow={LinkedFlow.parse(proof)} linked={linked} />,
      consequence: 'It goes live in this order once every message in it is approved.',
      asksConcern: false,
    };
  }
  if (kind === 'popup') {
    const popup = LinkedPopup.parse(proof);
    return {
      proof: <LinkedPopupProof popup={popup} linked={linked} token={token} />,
      consequence: POPUP_CONSEQUENCE,
      asksConcern: false,
    };
  }
  if (kind === 'post') {
    const post = LinkedPost.parse(proof);
    return {
      proof: <LinkedPostProof post={post} linked={linked} token={token} />,
      consequence: post.publishAt
        ? `It appears ${dayAndTime(post.publishAt, client.zone)}.`
        : 'It appears once a time is set with you.',
      asksConcern: false,
    };
  }
  if (kind === 'flow_email') {
    const message = LinkedMessage.parse(proof);
    return {
      proof: <LinkedMessageProof message={message} linked={linked} token={token} />,
      consequence: `It is sent by “${message.flow}” once the whole flow is approved and live.`,
      asksConcern: message.channel === 'email',
    };
  }
  const campaign = LinkedCampaign.parse(proof);
  return {
    proof: <LinkedMessageProof message={campaign} linked={linked} token={token} />,
    consequence: consequence(
      { send_at: campaign.sendAt, audience_size: campaign.audienceSize },
      client.zone,
    ),
    asksConcern: true,
  };
}
