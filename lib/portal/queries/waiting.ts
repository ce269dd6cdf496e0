import 'server-only';
import { cache } from 'react';
import { listPendingApprovals } from '@/lib/approvals/queries';
import type { Portal } from './portal';

/**
 * What home asks for: of whoever decides what they still can, of everybody else whatever waits at all.
 * Beside it what waits for others alone, and how much of both is on further pages.
 */
export const listWaiting = cache(async ({ session: { db }, client, decides }: Portal) => {
  const { rows, forMe, inAll } = await listPendingApprovals(db, client.id);
  const asked = decides ? rows.filter(({ mine }) => mine) : rows;
  const elsewhere = decides ? rows.filter(({ mine }) => !mine) : [];
  const count = decides ? forMe : inAll;
  return {
    asked,
    count,
    more: count - asked.length,
    elsewhere,
    moreElsewhere: inAll - count - elsewhere.length,
  };
});

export const waitingIds = (asked: { subject_kind: string; subject_id: string }[], kind: string) =>
  asked.flatMap(({ subject_kind, subject_id }) => (subject_kind === kind ? [subject_id] : []));
