import type { ReactNode } from 'react';
import { ViewAsBanner } from '@/components/accounts/view-as-banner';
import { TeamFrame } from '@/components/dashboard/team-frame';
import { Welcome } from '@/components/onboarding/welcome';
import { CommandDoor } from '@/components/shell/commands/command-door';
import { Keyboard } from '@/components/shell/commands/keyboard';
import { LiveTopic } from '@/components/shell/live/live-topic';
import { QuickTask } from '@/components/tasks/quick-task';
import { signOut } from '@/lib/accounts/door-actions';
import { endViewAs } from '@/lib/accounts/view-as-actions';
import { countGoingOn } from '@/lib/campaigns/list';
import { openTotal } from '@/lib/campaigns/totals';
import { daysIn } from '@/lib/campaigns/week';
import { requireTeam } from '@/lib/core/session';
import { topics } from '@/lib/core/topics';
import { countUnread } from '@/lib/notifications/queries';
import { getSettings } from '@/lib/notifications/settings';
import { countOpenRequests } from '@/lib/requests/queries';
import { countMine } from '@/lib/tasks/queries';
import { TeamInbox } from './bell';
import { TeamTimer } from './timer';

const CREATE = [
  { label: 'New campaign', href: '/team/campaigns/new', needs: 'campaigns.create' },
  { label: 'New flow', href: '/team/flows/new', needs: 'campaigns.create' },
  { label: 'New request', href: '/team/requests/new', needs: 'requests.process' },
];

/** The team's frame with its counts, bell and live topics; agency settings stand in it too. */
export async function TeamSurface({ children }: { children: ReactNode }) {
  const session = await requireTeam();
  const { db, agency, userId, name, title, permissions, viewing } = session;
  const days = daysIn(agency.timeZone);
  const [stages, requests, unread, tasks, settings] = await Promise.all([
    countGoingOn(db, { agencyId: agency.id, userId, days }),
    countOpenRequests(db, agency.id),
    countUnread(session),
    countMine(db, agency.id, userId),
    getSettings(session),
  ]);
  return (
    <TeamFrame
      agency={agency}
      permissions={permissions}
      person={{ name, detail: title || undefined, signOut }}
      counts={{ campaigns: openTotal(stages), requests, unread, tasks }}
      tools={
        <>
          <CommandDoor create={CREATE.filter(({ needs }) => permissions[needs])} />
          <TeamTimer session={session} />
          <TeamInbox session={session} />
        </>
      }
      notice={viewing && <ViewAsBanner name={name} end={endViewAs} />}
    >
      <Keyboard singleKeys={settings.single_keys} />
      {!viewing && (
        <Welcome name={name} step={settings.tour_ended_at ? null : settings.tour_step} />
      )}
      {!viewing && permissions['tasks.write'] && <QuickTask />}
      <LiveTopic topic={topics.team(agency.id)} />
      {!viewing && <LiveTopic topic={topics.user(userId)} />}
      {children}
    </TeamFrame>
  );
}
