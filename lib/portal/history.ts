import { moment, outcome } from '@/lib/approvals/format';
import type { Round } from '@/lib/approvals/queries';
import type { Portal } from './queries/portal';
import type { ProofVersion } from './rounds';

/** For whom an outcome is worded. */
export const readerOf = ({ session, client, now }: Portal) => ({
  userId: session.userId,
  zone: client.time_zone,
  now,
  agency: session.agency.name,
});

/** Every round, newest first; the one on the screen is not a link to itself. */
export function roundsAsHistory(rounds: Round[], shownId: string | null, portal: Portal) {
  return rounds.toReversed().map((round) => ({
    id: round.id,
    version: round.round,
    href: round.id === shownId ? null : `${portal.home}/approvals/${round.id}`,
    status: round.status,
    outcome: outcome(round, readerOf(portal)),
    note: round.decision?.note ?? '',
    asked: `Asked ${moment(round.created_at, portal.client.time_zone, portal.now)}`,
  }));
}

export const pastRounds = (versions: ProofVersion[], shownId: string | null, portal: Portal) =>
  roundsAsHistory(
    versions.map(({ round }) => round),
    shownId,
    portal,
  );
