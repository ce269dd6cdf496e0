import type { ReactNode } from 'react';
import type { NavItem } from './nav';
import { TabbedSurface } from './tabbed-surface';

type Props = {
  agency: { slug: string; name: string };
  /** Only what this person may open. */
  tabs: NavItem[];
  children: ReactNode;
};

export function AdminShell({ agency, tabs, children }: Props) {
  return (
    <TabbedSurface
      title="Agency settings"
      parent={{ href: '/team', label: agency.name }}
      tabs={tabs}
    >
      {children}
    </TabbedSurface>
  );
}
