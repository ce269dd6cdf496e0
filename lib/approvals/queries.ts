import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';

const ROUND = `id, subject_id, status, round, content_hash, decide_by, concern, created_at, closed_at,
  approval_decisions (decision, note, created_at, by_link, user_id, user_profiles (name))`;

function toRound<Decision, Round>({
  approval_decisions: decisions,
  ...round
}: Round & { approval_decisions: Decision | Decision[] | null }) {
  return { ...round, decision: [decisions].flat()[0] ?? null };
}

/** As many as can be approved together. */
export const PENDING_PAGE = 50;

/** A page of what waits: first what whoever looks can still decide, then what waits for others alone; and how many there are. */
export const listPendingApprovals = cache(async (db: Db, clientId: string, from = 0) => {
  const { data } = await db
    .rpc('pending_approvals', { client: clientId })
    .order('mine', { ascending: false })
    .order('decide_by', { nullsFirst: false })
    .order('created_at')
    .order('id')
    .range(from, from + PENDING_PAGE - 1)
    .throwOnError();
  return { rows: data, forMe: data[0]?.for_me ?? 0, inAll: data[0]?.in_all ?? 0 };
});
export type PendingApproval = Awaited<ReturnType<typeof listPendingApprovals>>['rows'][number];

/** Every round of these subjects, oldest first, with what was decided in it and by whom. */
export async function listRounds(db: Db, clientId: string, subjectIds: string[]) {
  if (subjectIds.length === 0) return [];
  const { data } = await db
    .from('approvals')
    .select(ROUND)
    .eq('client_id', clientId)
    .in('subject_id', subjectIds)
    .order('round')
    .throwOnError();
  return data.map(toRound);
}
export type Round = Awaited<ReturnType<typeof listRounds>>[number];

/** What was decided since a moment, newest first. */
export async function listDecided(db: Db, clientId: string, since: Date) {
  const { data } = await db
    .from('approvals')
    .select(`${ROUND}, subject_kind`)
    .eq('client_id', clientId)
    .in('status', ['approved', 'changes_requested'])
    .gte('closed_at', since.toISOString())
    .order('closed_at', { ascending: false })
    .limit(5)
    .throwOnError();
  return data.map(toRound);
}

type Page = { after: { at: string; id: string } | null; size: number };

/** Every round that a client decided, whatever it was about, newest first. */
export async function listAllDecided(db: Db, clientId: string, { after, size }: Page) {
  let query = db
    .from('approvals')
    .select(`${ROUND}, subject_kind`)
    .eq('client_id', clientId)
    .in('status', ['approved', 'changes_requested', 'voided'])
    .not('closed_at', 'is', null);
  if (after) {
    query = query.or(
      `closed_at.lt."${after.at}",and(closed_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('closed_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(size + 1)
    .throwOnError();
  const rows = data.slice(0, size).map(toRound);
  const last = rows.at(-1);
  const more = data.length > size && last?.closed_at;
  return { rows, next: more ? { at: more, id: last.id } : null };
}

export const findApproval = cache(async (db: Db, clientId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('approvals')
    .select(
      'id, subject_kind, subject_id, status, policy, round, content_hash, decide_by, created_at',
    )
    .eq('client_id', clientId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});

/** Who was asked in a round and what they did about it, for both sides. */
export async function listApprovalPeople(db: Db, approvalId: string) {
  const { data } = await db.rpc('approval_people', { approval: approvalId }).throwOnError();
  return data;
}
export type ApprovalPerson = Awaited<ReturnType<typeof listApprovalPeople>>[number];

/** The newest round about a record with how far each person has got, and which links still stand: for the team. */
export async function findAsked(db: Db, clientId: string, subjectId: string, now: Date) {
  const { data: approval } = await db
    .from('approvals')
    .select('id, status, round, policy, decide_by, created_at')
    .eq('client_id', clientId)
    .eq('subject_id', subjectId)
    .order('round', { ascending: false })
    .limit(1)
    .maybeSingle()
    .throwOnError();
  if (!approval) return null;
  const [people, { data: reviewers }, { data: links }] = await Promise.all([
    listApprovalPeople(db, approval.id),
    db
      .from('approval_reviewers')
      .select('user_id, mailed_at, opened_at, commented_at')
      .eq('client_id', clientId)
      .eq('approval_id', approval.id)
      .throwOnError(),
    db.rpc('list_links', { approval: approval.id }).throwOnError(),
  ]);
  const stands = ({ used_at, revoked_at, expires_at }: (typeof links)[number]) =>
    !used_at && !revoked_at && new Date(expires_at) > now;
  return {
    ...approval,
    people: people.map((person) => ({
      ...person,
      way: reviewers.find(({ user_id }) => user_id === person.user_id) ?? null,
      links: links.filter((link) => link.user_id === person.user_id && stands(link)),
    })),
  };
}
export type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>;
