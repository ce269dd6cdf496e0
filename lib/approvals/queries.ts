import 'server-only';
import { type Db } from '@/lib/core/database';

const ROUND = `id, subject_id, status, round, content_hash, decide_by, concern, created_at, closed_at,
  approval_decisions (decision, note, created_at, by_link, user_id, user_profiles (name))`;

function toRound<Decision, Round>({
  approval_decisions: decisions,
  ...round
}: Round & { approval_decisions: Decision | Decision[] | null }) {
  return { ...round, decision: [decisions].flat()[0] ?? null };
}

export async function listPendingApprovals(db: Db, clientId: string) {
  const { data } = await db
    .from('approvals')
    .select('id, subject_kind, subject_id, round, content_hash, decide_by, created_at')
    .eq('client_id', clientId)
    .eq('status', 'pending')
    .order('decide_by', { nullsFirst: false })
    .order('created_at')
    .order('id')
    .limit(50)
    .throwOnError();
  return data;
}
export type PendingApproval = Awaited<ReturnType<typeof listPendingApprovals>>[number];

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
    .select(ROUND)
    .eq('client_id', clientId)
    .in('status', ['approved', 'changes_requested'])
    .gte('closed_at', since.toISOString())
    .order('closed_at', { ascending: false })
    .limit(5)
    .throwOnError();
  return data.map(toRound);
}

export async function findApproval(db: Db, clientId: string, id: string) {
  const { data } = await db
    .from('approvals')
    .select('id, subject_kind, subject_id, status, round, content_hash, decide_by, created_at')
    .eq('client_id', clientId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
}
