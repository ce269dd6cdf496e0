import { MarkAllRead } from '@/components/shell/inbox/mark-all';
import type { InboxActions } from '@/components/shell/inbox/types';
import { Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { Pager } from '@/components/ui/pager';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { TextLink } from '@/components/ui/text-link';
import { events } from '@/lib/notifications/events';
import { inboxHref, shows, type InboxFilters, type Show } from '@/lib/notifications/filters';
import type { Group } from '@/lib/notifications/format';
import { InboxList } from './inbox-list';
import { inboxGroups } from './shape';

type Props = Pick<InboxActions, 'markAllRead'> & {
  groups: Group[];
  unread: number;
  filters: InboxFilters;
  now: Date;
  zone: string;
  hrefs: { newest?: string; older?: string };
};

const names: Readonly<Record<Show, string>> = {
  inbox: 'Inbox',
  unread: 'Unread',
  snoozed: 'Snoozed',
  archived: 'Archive',
};

const nothing: Readonly<Record<Show, [title: string, text: string]>> = {
  inbox: [
    'Nothing yet',
    'What concerns you turns up here as it happens: hand-offs, comments, decisions, failures.',
  ],
  unread: ['All read', 'What concerns you turns up here as it happens.'],
  snoozed: ['Nothing is put off', 'S on an item sends it away until tomorrow at nine.'],
  archived: ['The archive is empty', 'E on an item puts it here, out of the way.'],
};

/** The whole inbox, under a page's bar. */
export function InboxPage({ groups, unread, filters, now, zone, hrefs, markAllRead }: Props) {
  const [title, text] = nothing[filters.show];
  const event = events.team.find((one) => one.event === filters.event);
  return (
    <>
      <Subbar>
        <Segmented label="Show">
          {shows.map((show) => (
            <SegmentLink
              key={show}
              href={inboxHref({ ...filters, show })}
              current={show === filters.show}
            >
              {names[show]}
              {show === 'unread' && unread > 0 && ` ${unread}`}
            </SegmentLink>
          ))}
        </Segmented>
        <MenuTrigger menu="inbox-event" variant="ghost" size="sm">
          {event?.name ?? 'Everything'}
        </MenuTrigger>
        <Menu id="inbox-event" label="What about">
          <MenuLink href={inboxHref({ ...filters, event: null })}>Everything</MenuLink>
          {events.team.map((one) => (
            <MenuLink key={one.event} href={inboxHref({ ...filters, event: one.event })}>
              {one.name}
            </MenuLink>
          ))}
        </Menu>
        <span className="ml-auto flex items-center gap-3">
          {unread > 0 && <MarkAllRead markAllRead={markAllRead} />}
        </span>
      </Subbar>
      <Scroll aria-label="Notifications">
        {groups.length === 0 ? (
          <EmptyState
            title={title}
            action={
              filters.event ? (
                <TextLink href={inboxHref({ ...filters, event: null })}>Show everything</TextLink>
              ) : (
                <TextLink href="/team/settings/notifications">Choose what reaches you</TextLink>
              )
            }
          >
            {text}
          </EmptyState>
        ) : (
          <InboxList groups={inboxGroups(groups)} show={filters.show} now={now} zone={zone} />
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
