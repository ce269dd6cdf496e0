import { DecisionBar } from '@/components/approvals/decision-bar';
import { DecisionButtons } from '@/components/approvals/decision-buttons';
import { LinkButton } from '@/components/ui/link-button';
import { blockingPins, blockingWords } from '@/lib/annotations/format';
import { deadline, decideBy, outcome } from '@/lib/approvals/format';
import { consequence, goesOut, namesOf } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { type Portal } from '@/lib/portal/queries/portal';
import { type Proof } from '@/lib/portal/queries/proof';

type Props = { proof: Proof; portal: Portal };

/** What can be decided here, or what was. */
export function ProofDecision({ proof, portal }: Props) {
  const { approval, campaign, shown, newest } = proof;
  const { client, now, home, canDecide, approvers } = portal;
  const zone = client.time_zone;

  if (approval.status !== 'pending') {
    const leaving = approval.status === 'approved' ? goesOut(campaign, zone) : null;
    return (
      <DecisionBar
        title={`Version ${approval.round}: ${outcome(shown.round, readerOf(portal))}`}
        detail={newest ? undefined : leaving && `Goes out ${leaving}`}
      >
        {newest && (
          <LinkButton href={`${home}/approvals/${newest.round.id}`} size="touch">
            Open version {newest.round.round}
          </LinkButton>
        )}
      </DecisionBar>
    );
  }

  const until = approval.decide_by ? decideBy(deadline(approval.decide_by, zone, now)) : null;
  if (!canDecide) {
    const who = approvers.length > 0 ? namesOf(approvers) : 'Nobody yet';
    return (
      <DecisionBar
        title={`${who} ${approvers.length > 1 ? 'decide' : 'decides'} about version ${approval.round}`}
        detail={until}
      />
    );
  }
  const blocked = blockingWords(blockingPins(proof.pins));
  return (
    <DecisionBar
      title={blocked ?? until ?? `Version ${approval.round} waits for you`}
      detail={`Your decision is recorded for version ${approval.round}, with your name and the time.`}
    >
      <DecisionButtons
        clientId={client.id}
        approval={approval}
        title={campaign.title}
        version={approval.round}
        consequence={consequence(campaign, zone)}
        named
      />
    </DecisionBar>
  );
}
