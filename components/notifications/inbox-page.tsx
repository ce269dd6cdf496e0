import { InboxGroups } from '@/components/shell/inbox/inbox-groups';
import { MarkAllRead } from '@/components/shell/inbox/mark-all';
import { type InboxActions } from '@/components/shell/inbox/types';
import { Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { type Group } from '@/lib/notifications/format';
import { inboxGroups } from './shape';

type Props = InboxActions & {
  groups: Group[];
  unread: number;
  /** Only what is unread. */
  filtered: boolean;
  now: Date;
  zone: string;
  hrefs: { all: string; unread: string; newest?: string; older?: string };
};

/** The whole inbox, under a page's bar. */
export function InboxPage({ groups, unread, filtered, now, zone, hrefs, ...actions }: Props) {
  return (
    <>
      <Subbar>
        <Segmented label="Show">
          <SegmentLink href={hrefs.all} current={!filtered}>
            All
          </SegmentLink>
          <SegmentLink href={hrefs.unread} current={filtered}>
            Unread{unread > 0 && ` ${unread}`}
          </SegmentLink>
        </Segmented>
        <span className="ml-auto">{unread > 0 && <MarkAllRead {...actions} />}</span>
      </Subbar>
      <Scroll aria-label="Notifications">
        {groups.length === 0 ? (
          <EmptyState title={filtered ? 'All read' : 'Nothing yet'}>
            What concerns you turns up here as it happens: hand-offs, comments, decisions, failures.
          </EmptyState>
        ) : (
          <InboxGroups
            groups={inboxGroups(groups)}
            now={now}
            zone={zone}
            markRead={actions.markRead}
          />
        )}
        {(hrefs.newest || hrefs.older) && (
          <Pager newerHref={hrefs.newest} olderHref={hrefs.older}>
            By item, newest first
          </Pager>
        )}
      </Scroll>
    </>
  );
}
