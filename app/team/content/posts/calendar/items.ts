import 'server-only';
import type { Item } from '@/components/calendar/item';
import { shapeOf } from '@/components/calendar/shape';
import { KIND_NAMES } from '@/lib/calendar/words';
import type { ListedClient } from '@/lib/clients/queries';
import { time } from '@/lib/core/clock';
import { dayOf } from '@/lib/core/zoned-days';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import type { PostLine } from '@/lib/posts/queries/list';
import { POST_STATUS_NAMES } from '@/lib/posts/status';

type Context = { clients: readonly ListedClient[]; zone: string; mayWrite: boolean };

/** A post as a tile of its calendar; one without a time stands on no day. */
export const toPostItem =
  ({ clients, zone, mayWrite }: Context) =>
  (post: PostLine): Item => {
    const client = clients.find(({ id }) => id === post.client_id);
    const day = post.publish_at ? dayOf(post.publish_at, zone) : '';
    return {
      key: `post-${post.id}`,
      kind: 'post',
      id: post.id,
      title: post.title,
      day,
      lastDay: day,
      time: post.publish_at && time(post.publish_at, zone),
      endTime: null,
      at: post.publish_at,
      kindName: KIND_NAMES.post,
      status: POST_STATUS_NAMES[post.status],
      shape: shapeOf('post', post.status),
      client: client && { name: client.name, color: client.brand_color },
      note: CHANNEL_NAMES[post.channel],
      href: `/team/content/posts/${post.id}`,
      movable: mayWrite && post.status !== 'published',
    };
  };
