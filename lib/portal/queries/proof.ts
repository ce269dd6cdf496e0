import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { findApproval, listRounds } from '@/lib/approvals/queries';
import { findPeople } from '@/lib/accounts/people';
import { listPins } from '@/lib/annotations/queries';
import { listClientMembers } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { proofVersions } from '@/lib/portal/rounds';
import { findSharedCampaign, listSharedBodies, listSharedCopies, listSharedDesigns } from './parts';
import type { Portal } from './portal';
import { listWaiting } from './waiting';

/** One ask in full: every version the client was shown, what was said and what was decided. Null when it is not theirs. */
export const findProof = cache(async (portal: Portal, approvalId: string) => {
  const { db } = portal.session;
  const { client } = portal;
  if (!z.uuid().safeParse(approvalId).success) return null;
  const approval = await findApproval(db, client.id, approvalId);
  if (!approval) return null;
  const subject = approval.subject_id;
  const [campaign, rounds, designs, copies, bodies, notes, pins, waiting] = await Promise.all([
    findSharedCampaign(db, client.id, subject),
    listRounds(db, client.id, [subject]),
    listSharedDesigns(db, client.id, [subject]),
    listSharedCopies(db, client.id, [subject]),
    listSharedBodies(db, client.id, subject),
    listNotes(portal, subject),
    listPins(portal.session, { clientId: client.id, subjectId: subject, audience: 'client' }),
    listWaiting(portal),
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
    before: versions[versions.indexOf(shown) - 1] ?? null,
    newest: newest.round.id === shown.round.id ? null : newest,
    bodies,
    notes,
    pins,
    place: place(waiting.asked, approval.id),
  };
});
export type Proof = NonNullable<Awaited<ReturnType<typeof findProof>>>;

/** '1 of 3': where this stands among what waits. */
function place(pending: { id: string }[], id: string) {
  const index = pending.findIndex((one) => one.id === id);
  if (index < 0 || pending.length < 2) return null;
  return { at: index + 1, of: pending.length };
}

/** What the client and their team wrote to each other, oldest first; a reply stands under what it answers. */
export async function listNotes({ session: { db, agency }, client }: Portal, subject: string) {
  const all = await listComments(db, client.id, subject);
  const shared = all.filter(({ audience }) => audience === 'client').reverse();
  const authors = shared.map(({ author_id }) => author_id);
  const [people, members] = await Promise.all([
    findPeople(db, agency.id, authors),
    listClientMembers(db, client.id),
  ]);
  const toNote = (comment: (typeof shared)[number]) => ({
    id: comment.id,
    authorId: comment.author_id,
    author: people.get(comment.author_id)?.name ?? agency.name,
    team: members.every(({ user_id }) => user_id !== comment.author_id),
    body: comment.body,
    at: comment.created_at,
    reply: comment.parent_id !== null,
  });
  return shared
    .filter(({ parent_id }) => parent_id === null)
    .flatMap((first) => [first, ...shared.filter(({ parent_id }) => parent_id === first.id)])
    .map(toNote);
}
export type Note = Awaited<ReturnType<typeof listNotes>>[number];
