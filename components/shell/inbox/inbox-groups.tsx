import { cn } from '@/components/ui/cn';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusShape } from '@/components/ui/status-shape';
import { InboxLink } from './inbox-link';
import { type InboxActions, type InboxGroup, type InboxLine } from './types';

type Props = { groups: InboxGroup[]; now: Date; zone: string; markRead: InboxActions['markRead'] };

/** The inbox by item: a head, and under it what happened, newest first. */
export function InboxGroups({ groups, now, zone, markRead }: Props) {
  return (
    <ul data-slot="inbox-groups" className="divide-y divide-line text-13">
      {groups.map((group) => (
        <li key={group.key} className="py-2">
          <p className="flex gap-2 px-4 pb-0.5">
            <span className="min-w-0 truncate font-medium">{group.title}</span>
            {group.context && <span className="shrink-0 text-faint">{group.context}</span>}
          </p>
          <ul>
            {group.lines.map((line) => (
              <Line key={line.id} line={line} now={now} zone={zone} markRead={markRead} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Line({ line, now, zone, markRead }: Omit<Props, 'groups'> & { line: InboxLine }) {
  return (
    <li>
      <InboxLink
        href={line.href}
        unread={line.unread ? [line.id] : []}
        markRead={markRead}
        data-close
        className="flex gap-2 px-4 py-1 -outline-offset-2 hover:bg-hover pointer-coarse:py-2.5"
      >
        <StatusShape shape={line.shape} className="mt-[3px] size-3.5" />
        <span
          className={cn(
            'line-clamp-2 min-w-0 flex-1 wrap-anywhere',
            line.unread ? 'text-ink' : 'text-dim',
          )}
        >
          {line.text}
        </span>
        <RelativeTime at={line.at} now={now} zone={zone} className="text-12 leading-5 text-faint" />
        <span className="mt-[7px] grid size-1.5 shrink-0">
          {line.unread && (
            <span className="rounded-full bg-accent-text">
              <span className="sr-only">unread</span>
            </span>
          )}
        </span>
      </InboxLink>
    </li>
  );
}
