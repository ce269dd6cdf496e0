import { Mail as MailIcon, UserRound } from 'lucide-react';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ViewAsBanner } from '@/components/accounts/view-as-banner';
import { ClientShell } from '@/components/shell/client-shell';
import { LiveTopic } from '@/components/shell/live/live-topic';
import { Banner } from '@/components/ui/banner';
import { TextLink } from '@/components/ui/text-link';
import { signOut } from '@/lib/accounts/door-actions';
import { endViewAs } from '@/lib/accounts/view-as-actions';
import { topics } from '@/lib/core/topics';
import { openPortal } from '@/lib/portal/queries/portal';
import { hasAsked, listRooms } from '@/lib/portal/queries/rooms';
import { PortalInbox } from './inbox';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

/** Rooms with a page of their own, in the order a client meets them. */
const PLACES = [
  { room: 'calendar', label: 'Calendar' },
  { room: 'campaigns', label: 'Campaigns' },
  { room: 'flows', label: 'Flows' },
  { room: 'posts', label: 'Posts' },
  { room: 'requests', label: 'Requests' },
  { room: 'documents', label: 'Documents' },
  { room: 'results', label: 'Results' },
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { client } = await openPortal((await params).slug);
  return { title: { default: client.name, template: `%s · ${client.name}` } };
}

export default async function ClientLayout({ params, children }: Props) {
  const portal = await openPortal((await params).slug);
  const { session, client, home, visiting } = portal;
  const [has, asked] = await Promise.all([listRooms(portal), hasAsked(portal)]);
  const analytics = `${home}/analytics`;
  const tabs = [
    { href: home, label: 'Portal', except: analytics },
    ...(has.has('analytics') ? [{ href: analytics, label: 'Analytics' }] : []),
  ];
  const rooms = [
    { href: home, label: 'Overview', exact: true },
    ...(asked ? [{ href: `${home}/approvals`, label: 'Approvals' }] : []),
    ...PLACES.filter(({ room }) => has.has(room)).map(({ room, label }) => ({
      href: `${home}/${room}`,
      label,
    })),
  ];

  return (
    <ClientShell
      client={{ name: client.name, color: client.brand_color, href: home }}
      tabs={tabs}
      rooms={rooms}
      roomless={analytics}
      person={{
        name: session.name,
        detail: session.title || undefined,
        links: visiting
          ? []
          : [
              { href: `${home}/account`, label: 'Account', icon: <UserRound /> },
              { href: `${home}/mail`, label: 'Mail preferences', icon: <MailIcon /> },
            ],
        signOut,
      }}
      inbox={!visiting && <PortalInbox portal={portal} />}
      notice={
        session.viewing ? (
          <ViewAsBanner name={session.name} end={endViewAs} />
        ) : (
          (visiting && <VisitorNotice client={client.name} slug={client.slug} />) ||
          (client.status === 'archived' && <EndedNotice agency={session.agency.name} />)
        )
      }
    >
      <LiveTopic topic={topics.client(client.id)} />
      {!session.viewing && <LiveTopic topic={topics.user(session.userId)} />}
      {children}
    </ClientShell>
  );
}

function VisitorNotice({ client, slug }: { client: string; slug: string }) {
  return (
    <Banner action={<TextLink href={`/team/clients/${slug}`}>Back to the team</TextLink>}>
      You see what {client} sees. Decisions and requests are theirs to make.
    </Banner>
  );
}

function EndedNotice({ agency }: { agency: string }) {
  return (
    <Banner>
      Work with {agency} has ended. What was made stays here to be read; nothing new can be asked
      for.
    </Banner>
  );
}
