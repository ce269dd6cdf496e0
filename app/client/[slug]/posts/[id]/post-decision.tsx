import { DecisionButtons } from '@/components/approvals/decision-buttons';
import { HandOn } from '@/components/approvals/hand-on';
import { PeopleList } from '@/components/approvals/people-list';
import { listApprovalPeople, type Round } from '@/lib/approvals/queries';
import { whoDecides } from '@/lib/portal/format';
import { partOf } from '@/lib/portal/part';
import { type Portal } from '@/lib/portal/queries/portal';

type Props = { approval: Round; title: string; when: string | null; portal: Portal };

/** What can be decided about a post, or who decides; beneath it who was asked, where that is more than one. */
export async function PostDecision({ approval, title, when, portal }: Props) {
  const { client, session, now, canComment } = portal;
  const people = await listApprovalPeople(session.db, approval.id);
  const { decides, handsOn, others, waiting } = partOf(people, portal);
  return (
    <>
      <div className="mt-6 flex flex-wrap gap-2 max-md:*:flex-1">
        {decides ? (
          <DecisionButtons
            clientId={client.id}
            approval={approval}
            title={title}
            version={approval.round}
            consequence={when ? `It appears ${when}.` : 'It appears once a time is set with you.'}
          />
        ) : (
          <p className="text-14 text-dim">
            {whoDecides(waiting)}
            {canComment ? '. You can leave a note below.' : '.'}
          </p>
        )}
      </div>
      {people.length > 1 && (
        <section aria-label="Who decides" className="mt-6 text-14">
          <PeopleList people={people} viewer={session.userId} zone={client.time_zone} now={now} />
          {handsOn && <HandOn approvalId={approval.id} others={others} />}
        </section>
      )}
    </>
  );
}
