import { RelativeTime } from '@/components/ui/relative-time';
import { StatusLabel } from '@/components/ui/status-shape';
import type { Round } from '@/lib/approvals/queries';
import { decisionShape } from './decision-shape';

const SAID: Record<Round['status'], string> = {
  pending: 'Waiting for the client',
  approved: 'Approved',
  changes_requested: 'Changes asked',
  withdrawn: 'Taken back',
  voided: 'Voided by an edit',
};

type Props = { rounds: (Round & { about?: string })[]; now: Date; zone: string };

/** What the client was asked about a flow and its messages, round by round. */
export function FlowRounds({ rounds, now, zone }: Props) {
  return (
    <ol>
      {rounds.map(({ id, status, about, round, created_at, decision }) => (
        <li key={id} className="border-b border-line px-4 py-2.5">
          {about && <p className="font-medium wrap-anywhere">{about}</p>}
          <p className="flex flex-wrap items-center gap-x-2">
            <StatusLabel shape={decisionShape[status]}>{SAID[status]}</StatusLabel>
            <span className="flex-1" />
            <span className="text-12 text-faint">
              Round {round}, asked <RelativeTime at={created_at} now={now} zone={zone} />
            </span>
          </p>
          {decision && (
            <p className="mt-1 text-dim">
              {decision.user_profiles?.name ?? 'Somebody'}
              {decision.by_link && ', from the mail'},{' '}
              <RelativeTime at={decision.created_at} now={now} zone={zone} />
            </p>
          )}
          {decision?.note && (
            <p className="mt-1 wrap-anywhere whitespace-pre-line">{decision.note}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
