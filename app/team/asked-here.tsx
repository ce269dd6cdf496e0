import { AskedPeople } from '@/components/approvals/asked-people';
import { StatusLabel } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { approvalShape } from '@/components/approvals/shape';
import { findAsked } from '@/lib/approvals/queries';
import { remindNow, revokeLinks } from '@/lib/approvals/team-actions';
import type { ApprovalStatus } from '@/lib/approvals/status';
import type { Session } from '@/lib/core/session';

type Props = {
  session: Session;
  client: { id: string; slug: string; time_zone: string };
  subjectId: string;
  /** What of a record this was about, where it was not about the whole. */
  part?: string;
};

const WORDS: Readonly<Record<ApprovalStatus, string>> = {
  pending: 'Waits',
  approved: 'Approved',
  changes_requested: 'Changes asked for',
  withdrawn: 'Taken back',
  voided: 'No longer counts',
};

/** What the client was last asked about this, and how far each of them has got. */
export async function AskedHere({ session, client, subjectId, part = 'Client’s decision' }: Props) {
  const now = new Date();
  const asked = await findAsked(session.db, client.id, subjectId, now);
  if (!asked || asked.people.length === 0) return null;
  const may =
    !session.viewing &&
    ['campaigns.approve_qa', 'portal.manage'].some((permission) => session.permissions[permission]);
  return (
    <section aria-labelledby="asked" className="border-b border-line px-4 py-3">
      <div className="mb-2 flex items-center gap-3">
        <h3 id="asked" className="text-13 font-semibold">
          {part}, version {asked.round}
        </h3>
        <StatusLabel shape={approvalShape[asked.status]}>{WORDS[asked.status]}</StatusLabel>
        {['approved', 'voided'].includes(asked.status) && (
          <TextLink
            href={`/client/${client.slug}/approvals/${asked.id}/certificate`}
            className="ml-auto"
          >
            Certificate
          </TextLink>
        )}
      </div>
      <AskedPeople
        asked={asked}
        zone={client.time_zone}
        now={now}
        manage={may ? { revoke: revokeLinks, remind: remindNow } : undefined}
      />
    </section>
  );
}
