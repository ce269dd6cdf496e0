import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';

export const findPost = cache(async (db: Db, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('content_posts')
    .select(
      `id, client_id, channel, title, status, publish_at, decide_by, owner_id, shared_at, published_at, published_url, created_at,
       client:clients (name, slug, brand_color, time_zone)`,
    )
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});
export type Post = NonNullable<Awaited<ReturnType<typeof findPost>>>;

/** What a post said and showed, newest first; a client's people get the versions they were asked about. */
export async function listPostVersions(db: Db, clientId: string, posts: readonly string[]) {
  if (posts.length === 0) return [];
  const { data } = await db
    .from('content_post_versions')
    .select(
      `id, post_id, version, caption, author_id, shared_at, created_at, author:user_profiles (name),
       media:content_post_media (position, alt, file:files (id, name, mime, width, height))`,
    )
    .eq('client_id', clientId)
    .in('post_id', [...posts])
    .order('version', { ascending: false })
    .limit(500)
    .throwOnError();
  return data.map(({ media, ...version }) => ({
    ...version,
    media: media
      .toSorted((one, other) => one.position - other.position)
      .flatMap(({ alt, file }) => (file ? [{ ...file, alt }] : [])),
  }));
}
export type PostVersion = Awaited<ReturnType<typeof listPostVersions>>[number];

/** Whose word this client's posts wait for. */
export async function findPostMode(db: Db, clientId: string) {
  const { data } = await db
    .from('client_approval_settings')
    .select('posts')
    .eq('client_id', clientId)
    .maybeSingle()
    .throwOnError();
  return data?.posts ?? 'client';
}

export async function listPostFaults(db: Db, id: string): Promise<string[]> {
  const { data } = await db.rpc('post_faults', { post: id }).throwOnError();
  return data ?? [];
}
