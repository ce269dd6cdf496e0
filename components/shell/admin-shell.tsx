import { type ReactNode } from 'react';
import { TabbedSurface } from './tabbed-surface';

type Props = {
  agency: { slug: string; name: string };
  counts: { clients: number; users: number };
  children: ReactNode;
};

export function AdminShell({ agency, counts, children }: Props) {
  const base = `/agency/${agency.slug}/admin`;
  return (
    <TabbedSurface
      title="Agency settings"
      parent={{ href: '/team', label: agency.name }}
      tabs={[
        { href: `${base}/clients`, label: 'Clients', count: counts.clients },
        { href: `${base}/users`, label: 'Users', count: counts.users },
        { href: `${base}/portal`, label: 'Portal management' },
        { href: `${base}/settings`, label: 'Settings' },
      ]}
    >
      {children}
    </TabbedSurface>
  );
}
