import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusShape } from '@/components/ui/status-shape';
import { InboxLink } from './inbox-link';
import type { InboxActions, InboxGroup, InboxLine } from './types';

type Props = {
  groups: InboxGroup[];
  now: Date;
  zone: string;
  markRead: InboxActions['markRead'];
  /** Where the list is a page of its own: what can be done with a group, and its keys. */
  tools?: (group: InboxGroup) => ReactNode;
};

/** The inbox by item: a head, and under it what happened, newest first. */
export function InboxGroups({ groups, now, zone, markRead, tools }: Props) {
  return (
    <ul data-slot="inbox-groups" className="divide-y divide-line text-13">
      {groups.map((group) => (
        <li
          key={group.key}
          data-slot={tools && 'row'}
          data-group={group.key}
          className={tools ? 'py-2 focus-within:bg-hover' : 'py-2'}
        >
          <div className="flex items-center gap-2 px-4 pb-0.5">
            <span className="min-w-0 truncate font-medium">{group.title}</span>
            {group.context && <span className="shrink-0 text-faint">{group.context}</span>}
            {tools && <span className="ml-auto flex gap-1">{tools(group)}</span>}
          </div>
          <ul>
            {group.lines.map((line, at) => (
              <Line
                key={line.id}
                line={line}
                now={now}
                zone={zone}
                markRead={markRead}
                slot={tools && at === 0 ? 'row-link' : undefined}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type LineProps = Omit<Props, 'groups' | 'tools'> & { line: InboxLine; slot?: string };

function Line({ line, now, zone, markRead, slot }: LineProps) {
  return (
    <li>
      <InboxLink
        href={line.href}
        data-slot={slot}
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
