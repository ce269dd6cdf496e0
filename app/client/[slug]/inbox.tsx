import { inboxGroups } from '@/components/notifications/shape';
import { InboxBell } from '@/components/shell/inbox/inbox-bell';
import { markAllRead, markRead } from '@/lib/notifications/actions';
import { groupByItem } from '@/lib/notifications/format';
import { countUnread, listNotifications } from '@/lib/notifications/queries';
import type { Portal } from '@/lib/portal/queries/portal';

/** The client's bell: only what concerns them, in their words. */
export async function PortalInbox({ portal }: { portal: Portal }) {
  const { session, client, now } = portal;
  const [rows, unread] = await Promise.all([
    listNotifications(session, { limit: 12 }),
    countUnread(session),
  ]);
  const groups = groupByItem(rows, { surface: 'client', agency: session.agency.name });
  return (
    <InboxBell
      groups={inboxGroups(groups)}
      unread={unread}
      now={now}
      zone={client.time_zone}
      markRead={markRead}
      markAllRead={markAllRead}
    />
  );
}
