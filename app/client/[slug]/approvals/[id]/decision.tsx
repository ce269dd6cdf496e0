import type { ReactNode } from 'react';
import { DecisionBar } from '@/components/approvals/decision-bar';
import { DecisionButtons } from '@/components/approvals/decision-buttons';
import { OpenedInPortal } from '@/components/approvals/opened';
import { LinkButton } from '@/components/ui/link-button';
import { deadline, decideBy, outcome } from '@/lib/approvals/format';
import { listApprovalPeople, type Round } from '@/lib/approvals/queries';
import { namesOf, whoDecides } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { partOf } from '@/lib/portal/part';
import type { Portal } from '@/lib/portal/queries/portal';

type Props = {
  approval: Pick<Round, 'id' | 'round' | 'status' | 'content_hash' | 'decide_by'>;
  title: string;
  shown: Round;
  newest: { id: string; round: number } | null;
  /** What an approval sets off. */
  consequence: string;
  /** "Goes out Wed 25 November, 07:00", once it is approved. */
  leaving?: string | null;
  /** Why it cannot be approved just now. */
  blocked?: ReactNode;
  asksConcern?: boolean;
  pinned?: boolean;
  portal: Portal;
};

/** What can be decided here, or what was; the same bar for every kind. */
export async function Decision({ approval, title, shown, newest, portal, ...about }: Props) {
  const { client, now, home, session } = portal;
  if (approval.status !== 'pending') {
    return (
      <DecisionBar
        title={`Version ${approval.round}: ${outcome(shown, readerOf(portal))}`}
        detail={newest ? undefined : about.leaving}
      >
        {newest && (
          <LinkButton href={`${home}/approvals/${newest.id}`} size="touch">
            Open version {newest.round}
          </LinkButton>
        )}
      </DecisionBar>
    );
  }
  const due = approval.decide_by
    ? decideBy(deadline(approval.decide_by, client.time_zone, now))
    : null;
  const people = await listApprovalPeople(session.db, approval.id);
  const { own, decides, waiting } = partOf(people, portal);
  if (!decides) {
    return (
      <DecisionBar
        title={
          own?.decision
            ? `You approved version ${approval.round}. It waits for ${namesOf(waiting) || 'nobody yet'}`
            : `${whoDecides(waiting)} about version ${approval.round}`
        }
        detail={due}
      />
    );
  }
  return (
    <DecisionBar
      title={due ?? `Version ${approval.round} waits for you`}
      detail={`Your decision is recorded for version ${approval.round}, with your name and the time.`}
      reason={about.blocked}
    >
      <DecisionButtons
        clientId={client.id}
        approval={approval}
        title={title}
        version={approval.round}
        consequence={about.consequence}
        asksConcern={about.asksConcern}
        pinned={about.pinned}
        named
      />
      <OpenedInPortal approvalId={approval.id} />
    </DecisionBar>
  );
}
