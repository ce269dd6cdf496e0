import 'server-only';
import { findApproval, listPendingApprovals, listRounds } from '@/lib/approvals/queries';
import { listComments } from '@/lib/comments/queries';
import { proofVersions } from '@/lib/portal/rounds';
import {
  findSharedCampaign,
  listSharedBodies,
  listSharedCopies,
  listSharedDesigns,
} from './parts';
import { type Portal } from './portal';

/** One ask in full: every version the client was shown, what was said and what was decided. Null when it is not theirs. */
export async function findProof({ session: { db }, client }: Portal, approvalId: string) {
  const approval = await findApproval(db, client.id, approvalId);
  if (!approval) return null;
  const subject = approval.subject_id;
  const [campaign, rounds, designs, copies, bodies, comments, pending] = await Promise.all([
    findSharedCampaign(db, client.id, subject),
    listRounds(db, client.id, [subject]),
    listSharedDesigns(db, client.id, [subject]),
    listSharedCopies(db, client.id, [subject]),
    listSharedBodies(db, client.id, subject),
    listComments(db, client.id, subject),
    listPendingApprovals(db, client.id),
  ]);
  if (!campaign) return null;

  const versions = proofVersions(rounds, designs, copies);
  const shown = versions.find(({ round }) => round.id === approval.id);
  if (!shown) return null;
  const newest = versions.at(-1) ?? shown;
  return {
    approval,
    campaign,
    versions,
    shown,
    newest: newest.round.id === shown.round.id ? null : newest,
    bodies,
    comments: comments.filter(({ audience }) => audience === 'client').reverse(),
    place: place(pending, approval.id),
  };
}
export type Proof = NonNullable<Awaited<ReturnType<typeof findProof>>>;

/** '1 of 3': where this stands among what waits. */
function place(pending: { id: string }[], id: string) {
  const index = pending.findIndex((one) => one.id === id);
  if (index < 0 || pending.length < 2) return null;
  return { at: index + 1, of: pending.length };
}
