import type { ReactNode } from 'react';
import type { NavGroup, NavItem } from './nav';
import type { Person } from './person';
import { PhoneBar } from './phone-bar';
import { SidebarFoot } from './sidebar-foot';
import { SidebarHead } from './sidebar-head';
import { SidebarNav } from './sidebar';
import { SkipLink } from './skip-link';
import './team.css';

type Props = {
  agency: string;
  groups: NavGroup[];
  /** Other surfaces this person may open: Marketing Center, agency settings, a client's portal. */
  places?: NavItem[];
  /** The four places at the bottom of a phone, in order. */
  thumb: NavItem[];
  person: Person;
  /** Search, help, notifications: they stay while pages change beside them. */
  tools?: ReactNode;
  /** Above everything, e.g. while looking as somebody else. */
  notice?: ReactNode;
  /** A page: `PageBar` first, then `PageBody`. */
  children: ReactNode;
};

const sheetId = 'all-places';

export function TeamShell({
  agency,
  groups,
  places = [],
  thumb,
  person,
  tools,
  notice,
  children,
}: Props) {
  return (
    <div data-surface="team" className="shell">
      <SkipLink />
      {notice && <div className="col-span-full">{notice}</div>}
      {/* On a phone the same navigation is a sheet from the lower edge, opened by the bar below. */}
      <aside
        data-slot="sidebar"
        id={sheetId}
        popover="auto"
        aria-label="Places"
        className="sidebar"
      >
        <SidebarHead agency={agency} places={places} />
        <SidebarNav groups={groups} />
        <SidebarFoot person={person} />
      </aside>
      <main className="shell-page">
        <div data-slot="page-tools" className="page-tools">
          {tools}
        </div>
        {children}
      </main>
      <div className="md:hidden">
        <PhoneBar items={thumb} sheet={sheetId} />
      </div>
    </div>
  );
}
