import 'server-only';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { listActivity, type Activity } from '@/lib/activity/queries';
import { listClientMembers } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { mergeTrail, type Event, type Sentence } from '@/lib/comments/trail';
import type { Session } from '@/lib/core/session';

type About = { id: string; client_id: string; shared_at: string | null };

/** What happened to a record and was said of it, and whom one may speak to there. */
export async function loadTalk(
  session: Session,
  { id, client_id, shared_at }: About,
  sentenceOf: (event: Event, nameOf: (id: string) => string) => Sentence,
) {
  const { db, agency, userId, permissions, viewing } = session;
  const [events, comments, colleagues, members] = await Promise.all([
    listActivity(db, client_id, id),
    listComments(db, client_id, id),
    listColleagues(db, agency.id),
    listClientMembers(db, client_id),
  ]);
  const named = await findPeople(db, agency.id, [
    ...events.map(({ actor_id }) => actor_id),
    ...events.map(({ detail }) => personIn(detail)),
    ...comments.map(({ author_id }) => author_id),
  ]);
  const may = (permission: string) => !viewing && Boolean(permissions[permission]);
  return {
    trail: mergeTrail(events, comments, named, userId, sentenceOf),
    people: [
      ...colleagues
        .filter((one) => one.id !== userId)
        .map(({ id: one, name }) => ({ id: one, name, team: true })),
      ...members.map(({ person }) => ({ id: person.id, name: person.name, team: false })),
    ],
    audiences: [
      ...(may('comments.internal') ? (['internal'] as const) : []),
      ...(may('comments.client') && shared_at ? (['client'] as const) : []),
    ],
  };
}
/** Whom a line of the trail is about, beside who did it. */
export const personIn = (detail: Activity['detail']) =>
  typeof detail === 'object' && detail && 'userId' in detail && typeof detail.userId === 'string'
    ? detail.userId
    : null;

export type Talk = Awaited<ReturnType<typeof loadTalk>>;
