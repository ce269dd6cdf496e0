import type { ReactNode } from 'react';
import type { NavItem } from './nav';
import { TabbedSurface } from './tabbed-surface';

type Props = { tabs: NavItem[]; action?: ReactNode; children: ReactNode };

export function MarketingShell({ tabs, action, children }: Props) {
  return (
    <TabbedSurface
      title="Marketing Center"
      parent={{ href: '/team', label: 'Team' }}
      tabs={tabs}
      action={action}
    >
      {children}
    </TabbedSurface>
  );
}
