import 'server-only';
import { cache } from 'react';
import { listPins } from '@/lib/annotations/queries';
import { findApproval, listRounds, type Round } from '@/lib/approvals/queries';
import type { Cursor } from '@/lib/core/cursor';
import { sharedBy } from '@/lib/portal/versions';
import {
  findPost,
  findPostMode,
  listPostVersions,
  type PostVersion,
} from '@/lib/posts/queries/post';
import type { Portal } from './portal';
import { listNotes } from './proof';
import { listWaiting, waitingIds } from './waiting';

const POST = 'id, channel, title, status, publish_at, published_at, published_url';
const OPEN_MOST = 300;
const PAGE = 24;

/** The posts a client knows of that have not appeared yet, by when they do, the latest first. */
export async function listOpenPosts(portal: Portal) {
  const { session, client } = portal;
  const { data } = await session.db
    .from('content_posts')
    .select(POST)
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .neq('status', 'published')
    .order('publish_at', { ascending: false, nullsFirst: true })
    .order('id')
    .limit(OPEN_MOST)
    .throwOnError();
  return withNewest(portal, data);
}

/** What appeared, newest first, a page of it. */
export async function listPublishedPosts(portal: Portal, after: Cursor | null) {
  const { session, client } = portal;
  let query = session.db
    .from('content_posts')
    .select(POST)
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .eq('status', 'published');
  if (after) {
    query = query.or(
      `published_at.lt."${after.at}",and(published_at.eq."${after.at}",id.lt.${after.id})`,
    );
  }
  const { data } = await query
    .order('published_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1)
    .throwOnError();
  const rows = await withNewest(portal, data.slice(0, PAGE));
  const last = rows.at(-1);
  const more = data.length > PAGE && last?.published_at;
  return { rows, next: more ? { at: more, id: last.id } : null };
}

/** Each with what it said when the client last saw it. */
async function withNewest<Row extends { id: string }>({ session, client }: Portal, posts: Row[]) {
  const ids = posts.map(({ id }) => id);
  const versions = await listPostVersions(session.db, client.id, ids);
  return posts.map((post) => ({
    ...post,
    newest: versions.find(({ post_id, shared_at }) => post_id === post.id && shared_at !== null),
  }));
}
export type SharedPost = Awaited<ReturnType<typeof listOpenPosts>>[number];

/** Posts that wait for the client's decision, most urgent first. */
export async function listPostAsks(portal: Portal) {
  const { session, client } = portal;
  const { asked } = await listWaiting(portal);
  const ids = waitingIds(asked, 'post');
  if (ids.length === 0) return [];
  const { data } = await session.db
    .from('content_posts')
    .select(POST)
    .eq('client_id', client.id)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  const posts = await withNewest(portal, data);
  return asked.flatMap((approval) => {
    const post = posts.find(({ id }) => id === approval.subject_id);
    return post ? [{ ...post, approval, decideBy: approval.decide_by }] : [];
  });
}

export type PostAsk = Awaited<ReturnType<typeof listPostAsks>>[number];

/** A round about a post: what was put before the client, and what they said. To them the round is the version. */
export type PostRound = { round: Round; content: PostVersion | null };

/** A post in the round that is asked for, or in the newest, with every other round about it. */
export const findPostProof = cache(async (portal: Portal, id: string, roundId?: string) => {
  const { session, client } = portal;
  const post = await findPost(session.db, id);
  if (!post || post.client_id !== client.id || !post.shared_at) return null;
  const [all, rounds, notes, pins, mode] = await Promise.all([
    listPostVersions(session.db, client.id, [post.id]),
    listRounds(session.db, client.id, [post.id]),
    listNotes(portal, post.id),
    listPins(session, { clientId: client.id, subjectId: post.id, audience: 'client' }),
    findPostMode(session.db, client.id),
  ]);
  const versions = all.filter(({ shared_at }) => shared_at !== null);
  const seen: PostRound[] = rounds.map((round) => ({
    round,
    content: sharedBy(versions, round.created_at),
  }));
  const newest = seen.at(-1);
  const shown = roundId ? seen.find(({ round }) => round.id === roundId) : newest;
  const approval = shown && (await findApproval(session.db, client.id, shown.round.id));
  if (!newest || !approval) return null;
  return {
    post,
    approval,
    rounds,
    seen,
    shown,
    before: seen[seen.indexOf(shown) - 1] ?? null,
    newest: newest.round.id === shown.round.id ? null : newest,
    notes,
    pins,
    mode,
  };
});
export type PostProof = NonNullable<Awaited<ReturnType<typeof findPostProof>>>;
