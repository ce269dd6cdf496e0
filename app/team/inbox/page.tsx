import type { Metadata } from 'next';
import { InboxPage } from '@/components/notifications/inbox-page';
import { PageBar, PageBody } from '@/components/shell/page';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { requireTeam } from '@/lib/core/session';
import { markAllRead } from '@/lib/notifications/actions';
import { inboxHref, readFilters } from '@/lib/notifications/filters';
import { groupByItem } from '@/lib/notifications/format';
import { countUnread, listNotifications } from '@/lib/notifications/queries';

export const metadata: Metadata = { title: 'Inbox' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PAGE = 50;

export default async function TeamInboxPage({ searchParams }: Props) {
  const session = await requireTeam();
  const query = await searchParams;
  const filters = readFilters(query);
  const after = readCursor(query.after) ?? undefined;
  const [rows, unread] = await Promise.all([
    listNotifications(session, { ...filters, limit: PAGE, after }),
    countUnread(session),
  ]);
  const last = rows.at(-1);
  const older =
    rows.length === PAGE && last ? writeCursor({ at: last.surfaced_at, id: last.id }) : undefined;
  return (
    <>
      <PageBar title="Inbox" />
      <PageBody>
        <InboxPage
          groups={groupByItem(rows, { surface: 'team' })}
          unread={unread}
          filters={filters}
          now={new Date()}
          zone={session.agency.timeZone}
          hrefs={{
            newest: after && inboxHref(filters),
            older: older && inboxHref(filters, older),
          }}
          markAllRead={markAllRead}
        />
      </PageBody>
    </>
  );
}
