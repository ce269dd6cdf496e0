import { StatusLabel, type Shape } from '@/components/ui/status-shape';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Round } from '@/lib/campaigns/record';

const SAID: Record<Round['status'], [shape: Shape, text: string]> = {
  pending: ['speech', 'Waiting for the client'],
  approved: ['check', 'Approved'],
  changes_requested: ['turning', 'Changes asked'],
  withdrawn: ['crossRing', 'Taken back'],
  voided: ['barred', 'Voided by an edit'],
};

type Props = { rounds: Round[]; now: Date; zone: string };

/** What the client was asked, round by round. */
export function RoundList({ rounds, now, zone }: Props) {
  return (
    <ol>
      {rounds.map((round) => {
        const [shape, text] = SAID[round.status];
        const [decision] = round.decisions;
        return (
          <li key={round.id} className="border-b border-line px-4 py-2.5">
            <p className="flex items-center gap-2">
              <StatusLabel shape={shape}>{text}</StatusLabel>
              <span className="flex-1" />
              <span className="text-12 text-faint">
                Round {round.round}, asked{' '}
                <RelativeTime at={round.created_at} now={now} zone={zone} />
              </span>
            </p>
            {decision && (
              <p className="mt-1 text-dim">
                {decision.person?.name ?? 'Somebody'}
                {decision.by_link && ', from the mail'},{' '}
                <RelativeTime at={decision.created_at} now={now} zone={zone} />
              </p>
            )}
            {decision?.note && (
              <p className="mt-1 wrap-anywhere whitespace-pre-line">{decision.note}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
