import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { TeamSurface } from '@/app/team/surface';
import { AdminShell } from '@/components/shell/admin-shell';
import { countUsers } from '@/lib/accounts/users';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

const TABS = [
  { path: 'clients', label: 'Clients', permission: 'clients.create' },
  { path: 'users', label: 'Users', permission: 'users.manage' },
  { path: 'portal', label: 'Portal management', permission: 'portal.manage' },
  { path: 'settings', label: 'Settings', permission: 'agency.settings' },
  { path: 'audit', label: 'Audit log', permission: 'audit.read' },
];

export default async function AdminLayout({ params, children }: Props) {
  const { db, agency, permissions } = await requireTeam();
  const { slug } = await params;
  const tabs = TABS.filter(({ permission }) => permissions[permission] === 'agency');
  if (slug !== agency.slug || tabs.length === 0) notFound();
  const [clients, users] = await Promise.all([
    listClients(db, agency.id),
    countUsers(db, agency.id),
  ]);
  const counts: Record<string, number | undefined> = {
    clients: clients.filter(({ status }) => status !== 'archived').length,
    users,
  };
  return (
    <TeamSurface>
      <AdminShell
        agency={agency}
        tabs={tabs.map(({ path, label }) => ({
          href: `/agency/${slug}/admin/${path}`,
          label,
          count: counts[path],
        }))}
      >
        {children}
      </AdminShell>
    </TeamSurface>
  );
}
