import 'server-only';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { listActivity } from '@/lib/activity/queries';
import { listPins } from '@/lib/annotations/queries';
import { listRounds } from '@/lib/approvals/queries';
import { listClientMembers } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { mergeTrail } from '@/lib/comments/trail';
import type { Session } from '@/lib/core/session';
import { listChannelLimits } from '@/lib/posts/queries/list';
import { findPost, findPostMode, listPostFaults, listPostVersions } from '@/lib/posts/queries/post';
import { postSentence } from '@/lib/posts/sentence';

/** A post with what its page shows: what it says now, what its network takes, what happened and was said. */
export async function loadPost(session: Session, id: string) {
  const { db, agency, userId, permissions, viewing } = session;
  const post = await findPost(db, id);
  if (!post) return null;
  const [versions, rounds, pins, limits, mode, faults, events, comments, colleagues, members] =
    await Promise.all([
      listPostVersions(db, post.client_id, [post.id]),
      listRounds(db, post.client_id, [post.id]),
      listPins(session, { clientId: post.client_id, subjectId: post.id }),
      listChannelLimits(db),
      findPostMode(db, post.client_id),
      listPostFaults(db, post.id),
      listActivity(db, post.client_id, post.id),
      listComments(db, post.client_id, post.id),
      listColleagues(db, agency.id),
      listClientMembers(db, post.client_id),
    ]);
  const limit = limits.find(({ channel }) => channel === post.channel);
  if (!limit) throw new Error(`${post.channel} has no limits.`);
  const named = await findPeople(db, agency.id, [
    ...events.map(({ actor_id }) => actor_id),
    ...comments.map(({ author_id }) => author_id),
  ]);
  const may = (permission: string) => !viewing && Boolean(permissions[permission]);
  return {
    post,
    versions,
    newest: versions[0],
    rounds,
    pins,
    limits: limit,
    mode,
    faults,
    people: colleagues,
    talk: {
      trail: mergeTrail(events, comments, named, userId, postSentence),
      people: [
        ...colleagues
          .filter((one) => one.id !== userId)
          .map(({ id: one, name }) => ({ id: one, name, team: true })),
        ...members.map(({ person }) => ({ id: person.id, name: person.name, team: false })),
      ],
      audiences: [
        ...(may('comments.internal') ? (['internal'] as const) : []),
        ...(may('comments.client') && post.shared_at ? (['client'] as const) : []),
      ],
    },
  };
}
export type PostRecord = NonNullable<Awaited<ReturnType<typeof loadPost>>>;
