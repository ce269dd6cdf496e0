import 'server-only';
import { cache } from 'react';
import { isUuid } from '@/lib/core/uuid';
import type { Portal } from './portal';
import { subjectTitles } from './subject-titles';

/** What proves an approval: what, which version, its hash, who and when, and whether the content still matches. */
export const findCertificate = cache(async (portal: Portal, id: string) => {
  const { db } = portal.session;
  if (!isUuid(id)) return null;
  const { data: approval } = await db
    .from('approvals')
    .select(
      `id, subject_kind, subject_id, status, round, policy, content_hash, created_at, closed_at,
       approval_decisions (id, decision, note, created_at, by_link, address, user_profiles (name))`,
    )
    .eq('client_id', portal.client.id)
    .eq('id', id)
    .in('status', ['approved', 'voided'])
    .maybeSingle()
    .throwOnError();
  if (!approval) return null;
  const [titles, { data: proofs }] = await Promise.all([
    subjectTitles(db, portal.client.id, [approval]),
    db.rpc('verify_approval', { approval: id }).throwOnError(),
  ]);
  const { approval_decisions: decisions, ...asked } = approval;
  return {
    ...asked,
    title: titles.get(approval.subject_id) ?? null,
    decisions: decisions.toSorted((one, other) => one.created_at.localeCompare(other.created_at)),
    proof: proofs[0] ?? null,
  };
});
export type Certificate = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;
