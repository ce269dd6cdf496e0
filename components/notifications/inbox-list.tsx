'use client';

import { Archive, ArchiveRestore, Clock, Mail, MailOpen } from 'lucide-react';
import { startTransition, useOptimistic } from 'react';
import { moveFocus } from '@/components/shell/commands/move-focus';
import { useCommands } from '@/components/shell/commands/use-commands';
import { InboxGroups } from '@/components/shell/inbox/inbox-groups';
import type { InboxGroup } from '@/components/shell/inbox/types';
import { attempt } from '@/components/ui/attempt';
import { IconButton } from '@/components/ui/icon-button';
import { LazyMenu } from '@/components/ui/lazy-menu';
import { MenuItem, MenuTitle } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { archive, bringBack, markRead, markUnread, snooze } from '@/lib/notifications/actions';
import type { Show } from '@/lib/notifications/filters';
import { snoozeNames, snoozes, type Snooze } from '@/lib/notifications/snoozes';

type Props = { groups: InboxGroup[]; show: Show; now: Date; zone: string };
type Answer = Promise<{ ok: true } | { ok: false; failure: { message: string } }>;

const LOST = 'That did not reach us. Nothing was changed.';
const idsOf = ({ lines }: InboxGroup) => lines.map(({ id }) => id);
const list = () => document.querySelector<HTMLElement>('[data-inbox]');
const isUnread = ({ lines }: InboxGroup) => lines.some(({ unread }) => unread);

/** The inbox as a page: each item can be put away, put off or left for later, by mouse and by key. */
export function InboxList({ groups, show, now, zone }: Props) {
  const [shown, leave] = useOptimistic(groups, (all, key: string) =>
    all.filter((group) => group.key !== key),
  );

  const focusNext = (key: string) => {
    const at = shown.findIndex((group) => group.key === key);
    const next = shown[at + 1] ?? shown[at - 1];
    if (!next || !list()?.querySelector(`[data-group="${key}"]`)?.contains(document.activeElement))
      return;
    list()?.querySelector<HTMLElement>(`[data-group="${next.key}"] [data-slot=row-link]`)?.focus();
  };

  const send = (
    answer: () => Answer,
    said: string,
    { gone, undo }: { gone?: InboxGroup; undo?: () => Answer },
  ) => {
    if (gone) focusNext(gone.key);
    startTransition(async () => {
      if (gone) leave(gone.key);
      const done = await attempt(answer());
      if (!done?.ok) return toast(done?.failure.message ?? LOST, { tone: 'critical' });
      const back = undo && (() => startTransition(async () => void (await attempt(undo()))));
      toast(said, { undo: back });
    });
  };

  const putAway = (group: InboxGroup) => {
    const ids = idsOf(group);
    if (show === 'archived' || show === 'snoozed')
      return send(() => bringBack({ ids }), 'Back in the inbox', { gone: group });
    send(() => archive({ ids }), 'Archived', { gone: group, undo: () => bringBack({ ids }) });
  };
  const putOff = (group: InboxGroup, choice: Snooze) => {
    const ids = idsOf(group);
    send(() => snooze({ ids, choice }), `Snoozed: ${snoozeNames[choice].toLowerCase()}`, {
      gone: show === 'snoozed' ? undefined : group,
      undo: () => bringBack({ ids }),
    });
  };
  const turn = (group: InboxGroup) => {
    const ids = idsOf(group);
    if (isUnread(group))
      return send(() => markRead({ ids }), 'Marked read', {
        gone: show === 'unread' ? group : undefined,
      });
    send(() => markUnread({ ids: ids.slice(0, 1) }), 'Marked unread', {});
  };

  const focused = () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-group]')?.dataset.group;
    return list()?.contains(document.activeElement)
      ? shown.find((group) => group.key === key)
      : undefined;
  };
  const onFocused = (keys: string, label: string, run: (group: InboxGroup) => void) => ({
    keys,
    label,
    group: 'Inbox',
    keysOnly: true,
    run: () => {
      const group = focused();
      if (group) run(group);
    },
  });

  useCommands([
    {
      keys: 'j',
      label: 'Next',
      group: 'Inbox',
      keysOnly: true,
      run: () => moveFocus(list(), 1),
    },
    {
      keys: 'k',
      label: 'Previous',
      group: 'Inbox',
      keysOnly: true,
      run: () => moveFocus(list(), -1),
    },
    onFocused('e', show === 'archived' ? 'Back to the inbox' : 'Archive', putAway),
    onFocused('s', 'Snooze until tomorrow', (group) => putOff(group, 'tomorrow')),
    onFocused('u', 'Mark read or unread', turn),
  ]);

  const isAway = show === 'archived' || show === 'snoozed';
  return (
    <div data-inbox>
      <InboxGroups
        groups={shown}
        now={now}
        zone={zone}
        markRead={markRead}
        tools={(group) => (
          <>
            <IconButton
              size="sm"
              label={`${isUnread(group) ? 'Mark read' : 'Mark unread'}: ${group.title}`}
              keys="U"
              onClick={() => turn(group)}
            >
              {isUnread(group) ? <MailOpen /> : <Mail />}
            </IconButton>
            {show !== 'archived' && (
              <LazyMenu label={`Snooze: ${group.title}`} icon={<Clock />}>
                {() => (
                  <>
                    <MenuTitle>Back in the inbox</MenuTitle>
                    {snoozes.map((choice) => (
                      <MenuItem key={choice} data-close onClick={() => putOff(group, choice)}>
                        {snoozeNames[choice]}
                      </MenuItem>
                    ))}
                  </>
                )}
              </LazyMenu>
            )}
            <IconButton
              size="sm"
              label={`${isAway ? 'Back to the inbox' : 'Archive'}: ${group.title}`}
              keys="E"
              onClick={() => putAway(group)}
            >
              {isAway ? <ArchiveRestore /> : <Archive />}
            </IconButton>
          </>
        )}
      />
    </div>
  );
}
