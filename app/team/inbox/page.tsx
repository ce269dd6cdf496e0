import { type Metadata } from 'next';
import { InboxPage } from '@/components/notifications/inbox-page';
import { PageBar, PageBody } from '@/components/shell/page';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { requireSession } from '@/lib/core/session';
import { markAllRead, markRead } from '@/lib/notifications/actions';
import { groupByItem } from '@/lib/notifications/format';
import { countUnread, listNotifications } from '@/lib/notifications/queries';

export const metadata: Metadata = { title: 'Inbox' };

type Props = { searchParams: Promise<{ unread?: string | string[]; after?: string | string[] }> };

const PAGE = 50;
const base = '/team/inbox';

export default async function TeamInboxPage({ searchParams }: Props) {
  const session = await requireSession();
  const query = await searchParams;
  const filtered = query.unread !== undefined;
  const after = readCursor(query.after) ?? undefined;
  const [rows, unread] = await Promise.all([
    listNotifications(session, { limit: PAGE, unread: filtered, after }),
    countUnread(session),
  ]);
  const list = filtered ? `${base}?unread` : base;
  const last = rows.at(-1);
  const older =
    rows.length === PAGE && last ? writeCursor({ at: last.created_at, id: last.id }) : undefined;
  return (
    <>
      <PageBar title="Inbox" />
      <PageBody>
        <InboxPage
          groups={groupByItem(rows, { surface: 'team' })}
          unread={unread}
          filtered={filtered}
          now={new Date()}
          zone={session.agency.timeZone}
          hrefs={{
            all: base,
            unread: `${base}?unread`,
            newest: after ? list : undefined,
            older: older && `${list}${filtered ? '&' : '?'}after=${encodeURIComponent(older)}`,
          }}
          markRead={markRead}
          markAllRead={markAllRead}
        />
      </PageBody>
    </>
  );
}
