import type { Can } from '@/lib/core/machine';
import type { Session } from '@/lib/core/session';

/** What to offer on a popup. It has no assignees, so that nobody reaches it as their own. */
export const popupCan =
  ({ permissions, viewing }: Pick<Session, 'permissions' | 'viewing'>): Can =>
  (permission) =>
    !viewing && Boolean(permissions[permission]) && permissions[permission] !== 'own';
