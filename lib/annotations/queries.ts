import 'server-only';
import { findPeople } from '@/lib/accounts/people';
import type { Db } from '@/lib/core/database';
import { inPieces } from '@/lib/core/pieces';
import type { Session } from '@/lib/core/session';
import type { Audience, Pin, Turn } from './pin';

const MOST_PINS = 500;

type Asked = {
  clientId: string;
  subjectId: string;
  /** Where the team sees what the client sees, only what is the client's. */
  audience?: Audience;
};

/** Every pin of a record's designs with its thread, by number, the team's own last. What is internal comes back only to whoever may read it. */
export async function listPins(
  { db, agency, userId }: Pick<Session, 'db' | 'agency' | 'userId'>,
  { clientId, subjectId, audience }: Asked,
): Promise<Pin[]> {
  const rows = await listRows(db, clientId, subjectId, audience);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [replies, verdicts] = await Promise.all([
    inPieces(ids, (some) => listReplies(db, clientId, some)),
    inPieces(ids, (some) => listVerdicts(db, clientId, some)),
  ]);
  const people = await findPeople(db, agency.id, [
    ...rows.map(({ author_id }) => author_id),
    ...replies.map(({ author_id }) => author_id),
    ...verdicts.map(({ actor_id }) => actor_id),
  ]);
  const by = (id: string) => ({ by: people.get(id)?.name ?? agency.name, you: id === userId });

  const turns = new Map<string, Turn[]>(ids.map((id) => [id, []]));
  for (const { id, subject_id, author_id, body, created_at: at } of replies)
    turns.get(subject_id)?.push({ kind: 'reply', id, ...by(author_id), body, at });
  for (const { id, annotation_id, actor_id, verdict, version, created_at: at } of verdicts)
    turns.get(annotation_id)?.push({ kind: 'verdict', id, ...by(actor_id), verdict, version, at });

  return rows.map(({ author_id, carried_version, resolved_version, created_at: at, ...row }) => ({
    ...row,
    ...by(author_id),
    carriedVersion: carried_version,
    resolvedVersion: resolved_version,
    at,
    turns: (turns.get(row.id) ?? []).sort((a, b) => a.at.localeCompare(b.at)),
  }));
}

async function listRows(db: Db, clientId: string, subjectId: string, audience?: Audience) {
  const { data } = await db
    .from('design_annotations')
    .select(
      `id, number, version, x, y, w, h, audience, blocking, status, carried_version, resolved_version, body,
      author_id, created_at`,
    )
    .eq('client_id', clientId)
    .eq('subject_id', subjectId)
    .in('audience', audience ? [audience] : ['internal', 'client'])
    .order('audience', { ascending: false })
    .order('number')
    .limit(MOST_PINS)
    .throwOnError();
  return data;
}

async function listReplies(db: Db, clientId: string, pins: string[]) {
  const { data } = await db
    .from('comments')
    .select('id, subject_id, author_id, body, created_at')
    .eq('client_id', clientId)
    .eq('subject_kind', 'annotation')
    .in('subject_id', pins)
    .order('created_at')
    .order('id')
    .throwOnError();
  return data;
}

async function listVerdicts(db: Db, clientId: string, pins: string[]) {
  const { data } = await db
    .from('annotation_events')
    .select('id, annotation_id, actor_id, verdict, version, created_at')
    .eq('client_id', clientId)
    .in('annotation_id', pins)
    .order('created_at')
    .throwOnError();
  return data;
}
