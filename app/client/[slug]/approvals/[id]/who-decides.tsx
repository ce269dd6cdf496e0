import { HandOn } from '@/components/approvals/hand-on';
import { PeopleList } from '@/components/approvals/people-list';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { listApprovalPeople, type Round } from '@/lib/approvals/queries';
import { partOf } from '@/lib/portal/part';
import type { Portal } from '@/lib/portal/queries/portal';

type Props = {
  approval: Pick<Round, 'id' | 'status'> & { policy: 'any' | 'all' };
  portal: Portal;
};

const POLICY = {
  any: 'One of them is enough.',
  all: 'Everybody has to approve; one wish for changes ends it.',
} as const;

/** Who was asked and what they did about it so far, and the way to hand one's own part on. */
export async function WhoDecides({ approval, portal }: Props) {
  const { session, client, now } = portal;
  const people = await listApprovalPeople(session.db, approval.id);
  if (people.length === 0) return null;
  const open = approval.status === 'pending';
  const { handsOn, others } = partOf(people, portal);
  return (
    <PanelSection title="Who decides">
      {open && people.length > 1 && <p className="mb-3 text-dim">{POLICY[approval.policy]}</p>}
      <PeopleList people={people} viewer={session.userId} zone={client.time_zone} now={now} />
      {open && handsOn && <HandOn approvalId={approval.id} others={others} />}
    </PanelSection>
  );
}
