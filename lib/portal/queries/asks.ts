import 'server-only';
import { listDecided, listRounds } from '@/lib/approvals/queries';
import { makers, proofVersions } from '@/lib/portal/rounds';
import { listSharedCampaigns, listSharedCopies, listSharedDesigns } from './parts';
import type { Portal } from './portal';
import { subjectTitles } from './subject-titles';
import { listWaiting, waitingIds } from './waiting';

/** What waits for the client's decision, most urgent first, each with what they need to decide it. */
export async function listAsks(portal: Portal) {
  const { client } = portal;
  const { db } = portal.session;
  const { asked } = await listWaiting(portal);
  const ids = waitingIds(asked, 'campaign');
  const [campaigns, rounds, designs, copies] = await Promise.all([
    listSharedCampaigns(db, client.id, ids),
    listRounds(db, client.id, ids),
    listSharedDesigns(db, client.id, ids),
    listSharedCopies(db, client.id, ids),
  ]);

  return asked.flatMap((approval) => {
    const mine = <T extends { campaign_id: string }>(rows: T[]) =>
      rows.filter(({ campaign_id }) => campaign_id === approval.subject_id);
    const campaign = campaigns.find(({ id }) => id === approval.subject_id);
    const versions = proofVersions(
      rounds.filter(({ subject_id }) => subject_id === approval.subject_id),
      mine(designs),
      mine(copies),
    );
    const now = versions.find(({ round }) => round.id === approval.id);
    if (!campaign || !now) return [];
    const answered = versions.findLast(
      ({ round }) => round.decision?.decision === 'changes_requested',
    );
    return [
      {
        approval,
        campaign,
        design: now.design,
        copy: now.copy,
        makers: makers(now),
        changes: now.changes,
        before: versions[versions.indexOf(now) - 1]?.round.round ?? null,
        answers: answered?.round.decision ?? null,
      },
    ];
  });
}
export type Ask = Awaited<ReturnType<typeof listAsks>>[number];

const LATELY_MS = 24 * 60 * 60 * 1000;

/** What somebody here decided in the last day: so that nothing just disappears. */
export async function listDecidedLately({ session: { db }, client, now }: Portal) {
  const rounds = await listDecided(db, client.id, new Date(now.getTime() - LATELY_MS));
  const titles = await subjectTitles(db, client.id, rounds);
  return rounds.flatMap((round) => {
    const title = titles.get(round.subject_id);
    return title ? [{ round, title }] : [];
  });
}

/** What waits for others alone, by name. */
export async function listElsewhere(portal: Portal) {
  const { elsewhere } = await listWaiting(portal);
  const titles = await subjectTitles(portal.session.db, portal.client.id, elsewhere);
  return elsewhere.map((approval) => ({
    approval,
    title: titles.get(approval.subject_id) ?? 'No longer here',
  }));
}
