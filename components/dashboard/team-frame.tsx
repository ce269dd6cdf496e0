import {
  AppWindow,
  Bell,
  FlaskConical,
  BellRing,
  BookOpen,
  Building2,
  CalendarDays,
  Images,
  Library,
  Inbox,
  ListTodo,
  LayoutDashboard,
  Gauge,
  ListChecks,
  Mail,
  Phone,
  SlidersHorizontal,
  Timer,
  UserRound,
  Users,
  Workflow,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { NavGroup, NavItem } from '@/components/shell/nav';
import { TeamShell } from '@/components/shell/team-shell';
import type { Permissions } from '@/lib/core/session';

type Props = {
  agency: { slug: string; name: string };
  permissions: Permissions;
  person: { name: string; detail?: string; signOut: () => Promise<void> };
  counts: { campaigns: number; requests: number; unread: number; tasks: number };
  tools?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The team's frame with the places this person may open; whoever may not open a place does not see it. */
export function TeamFrame({ agency, permissions, person, counts, children, ...slots }: Props) {
  const admin = `/agency/${agency.slug}/admin`;
  const dashboard = { href: '/team/dashboard', label: 'Dashboard', icon: <LayoutDashboard /> };
  const inbox = {
    href: '/team/inbox',
    label: 'Inbox',
    icon: <Bell />,
    unread: counts.unread || undefined,
  };
  const tasks = { href: '/team/tasks', label: 'Tasks', icon: <ListTodo />, count: counts.tasks };
  const queue = { href: '/team/queue', label: 'Queue', icon: <ListChecks /> };
  const time = { href: '/team/time', label: 'Time', icon: <Timer /> };
  const workload = { href: '/team/workload', label: 'Workload', icon: <Gauge /> };
  const team = { href: '/team/team', label: 'Team', icon: <Users /> };
  const campaigns = {
    href: '/team/campaigns',
    label: 'Campaigns',
    icon: <Mail />,
    count: counts.campaigns,
  };
  const flows = { href: '/team/flows', label: 'Flows', icon: <Workflow /> };
  const requests = {
    href: '/team/requests',
    label: 'Requests',
    icon: <Inbox />,
    count: counts.requests,
  };
  const content = {
    href: '/team/content',
    label: 'Content',
    icon: <Library />,
    except: '/team/content/posts',
  };
  const calendar = { href: '/team/calendar', label: 'Calendar', icon: <CalendarDays /> };
  const posts = { href: '/team/content/posts', label: 'Posts', icon: <Images /> };
  const clients = { href: '/team/clients', label: 'Clients', icon: <Building2 /> };
  const popups = { href: '/team/popups', label: 'Popups', icon: <AppWindow /> };
  const abTests = { href: '/team/ab-tests', label: 'A/B tests', icon: <FlaskConical /> };
  const calls = { href: '/team/calls', label: 'Calls', icon: <Phone /> };
  const scope = { href: '/team/scope', label: 'Scope', icon: <Gauge /> };
  const settings = { href: admin, label: 'Agency settings', icon: <SlidersHorizontal /> };

  const guides = { href: '/team/guides', label: 'Guides', icon: <BookOpen /> };
  const account = { href: '/team/account', label: 'Account', icon: <UserRound /> };
  const notifications = {
    href: '/team/settings/notifications',
    label: 'Notifications',
    icon: <BellRing />,
  };

  const may = (permission: string, item: NavItem) => (permissions[permission] ? [item] : []);
  const groups: NavGroup[] = [
    {
      title: 'My work',
      items: [
        dashboard,
        ...may('campaigns.read', queue),
        ...may('tasks.read', tasks),
        inbox,
        ...may('time.read', time),
      ],
    },
    {
      title: 'Delivery',
      items: [
        ...may('campaigns.read', campaigns),
        ...may('campaigns.read', flows),
        ...may('campaigns.read', popups),
        ...may('campaigns.read', abTests),
        ...may('requests.process', requests),
        ...may('workload.read', workload),
        ...may('users.read', team),
        ...may('content.read', content),
        ...may('events.read', calendar),
        ...may('posts.read', posts),
      ],
    },
    {
      title: 'Clients',
      items: [
        ...may('clients.read', clients),
        ...may('calls.read', calls),
        ...may('scope.read', scope),
      ],
    },
    { title: 'Admin', items: may('portal.manage', settings) },
  ];
  return (
    <TeamShell
      agency={agency.name}
      groups={groups}
      thumb={[
        dashboard,
        inbox,
        ...may('campaigns.read', campaigns),
        ...may('tasks.read', tasks),
        ...may('requests.process', requests),
      ].slice(0, 4)}
      person={{ ...person, links: [account, notifications, guides] }}
      {...slots}
    >
      {children}
    </TeamShell>
  );
}
