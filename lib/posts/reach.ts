import type { Can } from '@/lib/core/machine';
import type { Session } from '@/lib/core/session';

type Viewer = Pick<Session, 'userId' | 'permissions' | 'viewing'>;

/** What to offer on one post; the same reaches that Postgres enforces. Nothing while looking as somebody else. */
export const postCan =
  ({ userId, permissions, viewing }: Viewer, post: { owner_id: string | null }): Can =>
  (permission) => {
    const reach = permissions[permission];
    if (!reach || viewing) return false;
    return reach !== 'own' || post.owner_id === userId;
  };
