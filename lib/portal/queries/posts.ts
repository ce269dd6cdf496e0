import 'server-only';
import { cache } from 'react';
import { listPendingApprovals, listRounds } from '@/lib/approvals/queries';
import { listPostVersions, findPost } from '@/lib/posts/queries/post';
import { type Portal } from './portal';
import { listNotes } from './proof';

/** The posts a client knows of: what waits for them first, then by when it appears, newest first. */
export async function listSharedPosts({ session: { db }, client }: Portal) {
  const { data } = await db
    .from('content_posts')
    .select('id, channel, title, status, publish_at, published_at, published_url')
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .order('publish_at', { ascending: false, nullsFirst: true })
    .order('id')
    .limit(60)
    .throwOnError();
  const ids = data.map(({ id }) => id);
  const versions = await listPostVersions(db, client.id, ids);
  return data.map((post) => ({
    ...post,
    newest: versions.find(({ post_id, shared_at }) => post_id === post.id && shared_at !== null),
  }));
}
export type SharedPost = Awaited<ReturnType<typeof listSharedPosts>>[number];

/** Posts that wait for the client's decision, most urgent first. */
export async function listPostAsks(portal: Portal) {
  const { session, client } = portal;
  const pending = (await listPendingApprovals(session.db, client.id)).filter(
    ({ subject_kind }) => subject_kind === 'post',
  );
  if (pending.length === 0) return [];
  const posts = await listSharedPosts(portal);
  return pending.flatMap((approval) => {
    const post = posts.find(({ id }) => id === approval.subject_id);
    return post ? [{ ...post, approval, decideBy: approval.decide_by }] : [];
  });
}

export type PostAsk = Awaited<ReturnType<typeof listPostAsks>>[number];

/** One post as it was last shown to the client, with every decision about it. */
export const findSharedPost = cache(async (portal: Portal, id: string) => {
  const { session, client } = portal;
  const post = await findPost(session.db, id);
  if (!post || post.client_id !== client.id || !post.shared_at) return null;
  const [versions, rounds, notes] = await Promise.all([
    listPostVersions(session.db, client.id, [post.id]),
    listRounds(session.db, client.id, [post.id]),
    listNotes(portal, post.id),
  ]);
  return {
    post,
    newest: versions.find(({ shared_at }) => shared_at !== null),
    rounds,
    pending: rounds.findLast(({ status }) => status === 'pending'),
    notes,
  };
});
