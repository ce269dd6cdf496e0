import { inboxGroups } from '@/components/notifications/shape';
import { InboxBell } from '@/components/shell/inbox/inbox-bell';
import type { Session } from '@/lib/core/session';
import { markAllRead, markRead } from '@/lib/notifications/actions';
import { groupByItem } from '@/lib/notifications/format';
import { countUnread, listNotifications } from '@/lib/notifications/queries';

export async function TeamInbox({ session }: { session: Session }) {
  const [rows, unread] = await Promise.all([
    listNotifications(session, { limit: 20 }),
    countUnread(session),
  ]);
  return (
    <InboxBell
      groups={inboxGroups(groupByItem(rows, { surface: 'team' }))}
      unread={unread}
      now={new Date()}
      zone={session.agency.timeZone}
      markRead={markRead}
      markAllRead={markAllRead}
      allHref="/team/inbox"
    />
  );
}
