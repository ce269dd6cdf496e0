import { BellTrigger } from '@/components/shell/tools';
import { EmptyState } from '@/components/ui/empty-state';
import { Popover } from '@/components/ui/popover';
import { TextLink } from '@/components/ui/text-link';
import { InboxGroups } from './inbox-groups';
import { MarkAllRead } from './mark-all';
import type { InboxActions, InboxGroup } from './types';

type Props = InboxActions & {
  groups: InboxGroup[];
  unread: number;
  now: Date;
  zone: string;
  /** The whole inbox as a page, where a surface has one. */
  allHref?: string;
};

/** The bell and what it holds. The frame feeds it, and keeps it live through the person's own topic. */
export function InboxBell({ groups, unread, now, zone, allHref, markRead, markAllRead }: Props) {
  return (
    <>
      <BellTrigger unread={unread} popoverTarget="inbox" aria-haspopup="dialog" />
      <Popover
        id="inbox"
        label="Notifications"
        align="end"
        className="w-[min(400px,calc(100vw-16px))]"
      >
        <div className="sticky top-0 z-(--z-sticky) flex h-bar items-center gap-2 border-b border-line bg-raised px-4">
          <h2 className="flex-1 text-13 font-semibold">Notifications</h2>
          {unread > 0 && <MarkAllRead markAllRead={markAllRead} />}
        </div>
        {groups.length === 0 ? (
          <EmptyState title="Nothing new">
            What concerns you turns up here as it happens.
          </EmptyState>
        ) : (
          <InboxGroups groups={groups} now={now} zone={zone} markRead={markRead} />
        )}
        {allHref && groups.length > 0 && (
          <p className="border-t border-line px-4 py-2.5 text-13">
            <TextLink href={allHref} data-close>
              Open the inbox
            </TextLink>
          </p>
        )}
      </Popover>
    </>
  );
}
