import 'server-only';
import type { Db } from '@/lib/core/database';
import type { PostChannel } from '@/lib/posts/channels';
import { postOrder, type PostStatus } from '@/lib/posts/status';

const LINE = 'id, client_id, channel, title, status, publish_at, owner_id, updated_at' as const;

export type PostFilters = {
  clientId?: string;
  channel?: PostChannel;
  statuses?: readonly PostStatus[];
};

/** Posts with a time between two moments, or those without one yet, as a calendar reads them. */
export async function listPosts(
  db: Db,
  agencyId: string,
  span: { from: Date; to: Date } | 'undated',
  { clientId, channel, statuses }: PostFilters,
) {
  let query = db.from('content_posts').select(LINE).eq('agency_id', agencyId);
  if (clientId) query = query.eq('client_id', clientId);
  if (channel) query = query.eq('channel', channel);
  if (statuses) query = query.in('status_order', statuses.map(postOrder));
  query =
    span === 'undated'
      ? query.is('publish_at', null).order('updated_at', { ascending: false })
      : query
          .gte('publish_at', span.from.toISOString())
          .lt('publish_at', span.to.toISOString())
          .order('publish_at');
  const { data } = await query.order('id').limit(500).throwOnError();
  return data;
}
export type PostLine = Awaited<ReturnType<typeof listPosts>>[number];

export async function listChannelLimits(db: Db) {
  const { data } = await db
    .from('post_channels')
    .select('channel, caption_limit, hashtag_limit, media_min, media_max, link_length')
    .throwOnError();
  return data;
}
