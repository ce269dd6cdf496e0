import type { ReactNode } from 'react';
import { LiveTopic } from '@/components/shell/live/live-topic';
import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { SurfaceTabs } from '@/components/shell/surface-tabs';
import { topics } from '@/lib/core/topics';
import { openClient } from '@/lib/clients/open';
import { listClientTeam } from '@/lib/clients/queries';
import { mayFor } from '@/lib/clients/reach';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function ClientLayout({ params, children }: Props) {
  const { session, client } = await openClient((await params).slug);
  const may = mayFor(session, await listClientTeam(session.db, client.id));
  const base = `/team/clients/${client.slug}`;
  const tabs = [
    { href: base, label: 'Overview', exact: true },
    { href: `/team/campaigns?client=${client.slug}`, label: 'Campaigns' },
    ...(session.permissions['metrics.import']
      ? [{ href: `${base}/results`, label: 'Results' }]
      : []),
    ...(session.permissions['scope.read'] ? [{ href: `${base}/scope`, label: 'Scope' }] : []),
    ...(session.permissions['goals.read'] ? [{ href: `${base}/goals`, label: 'Goals' }] : []),
    ...(session.permissions['content.read']
      ? [{ href: `/team/content?client=${client.slug}`, label: 'Content' }]
      : []),
    ...(session.permissions['documents.read']
      ? [{ href: `${base}/documents`, label: 'Documents' }]
      : []),
    ...(session.permissions['campaigns.read']
      ? [{ href: `${base}/timeline`, label: 'Timeline' }]
      : []),
    { href: `/client/${client.slug}`, label: 'Portal' },
    ...(['clients.update', 'client_members.manage'].some(may)
      ? [{ href: `${base}/settings`, label: 'Settings' }]
      : []),
  ];
  return (
    <>
      <PageBar title={client.name} crumbs={[{ href: '/team/clients', label: 'Clients' }]} />
      <PageBody>
        <Subbar>
          <SurfaceTabs label={client.name} items={tabs} />
        </Subbar>
        <LiveTopic topic={topics.client(client.id)} />
        {children}
      </PageBody>
    </>
  );
}
