import type { Round } from '@/lib/approvals/queries';
import type { SharedCopy, SharedDesign } from './queries/parts';
import { changesSince, sharedBy } from './versions';

/** One round as the client met it: what was put before them, and what they said. To them the round is the version. */
export type ProofVersion = {
  round: Round;
  design: Omit<SharedDesign, 'campaign_id'> | null;
  copy: Omit<SharedCopy, 'campaign_id'> | null;
  changes: string[];
};

export function proofVersions(
  rounds: Round[],
  designs: Omit<SharedDesign, 'campaign_id'>[],
  copies: Omit<SharedCopy, 'campaign_id'>[],
): ProofVersion[] {
  const seen = rounds.map((round) => ({
    round,
    design: sharedBy(designs, round.created_at),
    copy: sharedBy(copies, round.created_at),
  }));
  return seen.map((now, index) => {
    const before = seen[index - 1];
    return {
      ...now,
      changes: before ? changesSince([before.design, now.design], [before.copy, now.copy]) : [],
    };
  });
}

/** Who made what is shown, once each. Nobody's name is known to a client who no longer works for them. */
export function makers({ design, copy }: Pick<ProofVersion, 'design' | 'copy'>): string[] {
  const names = [design?.author?.name, copy?.author?.name];
  return [...new Set(names.filter((name) => name !== undefined))];
}
