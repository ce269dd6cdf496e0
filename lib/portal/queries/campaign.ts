import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { listRounds } from '@/lib/approvals/queries';
import { proofVersions } from '@/lib/portal/rounds';
import { findSharedCampaign, listSharedCopies, listSharedDesigns } from './parts';
import type { Portal } from './portal';
import { listNotes } from './proof';
import { findMetrics } from './results';

/** One campaign as the client knows it: what they decided, when it goes out, what it earned. */
export const findCampaign = cache(async (portal: Portal, id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const { db } = portal.session;
  const { client } = portal;
  const campaign = await findSharedCampaign(db, client.id, id);
  if (!campaign) return null;
  const [rounds, designs, copies, metrics, notes] = await Promise.all([
    listRounds(db, client.id, [id]),
    listSharedDesigns(db, client.id, [id]),
    listSharedCopies(db, client.id, [id]),
    findMetrics(portal, id),
    listNotes(portal, id),
  ]);
  const versions = proofVersions(rounds, designs, copies);
  return { campaign, versions, newest: versions.at(-1) ?? null, metrics, notes };
});
