import { Menu as MenuIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from './nav-link';
import type { NavItem } from './nav';

/** Within a thumb's reach: the four places a person opens most, and the rest one tap away. */
export function PhoneBar({ items, sheet }: { items: NavItem[]; sheet?: string }) {
  return (
    <nav
      aria-label="Main places"
      className="z-(--z-sticky) grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {items.map((item) => (
        <NavLink key={item.href} href={item.href} exact={item.exact} className="thumb">
          <TabIcon unread={item.unread}>{item.icon}</TabIcon>
          {item.label}
        </NavLink>
      ))}
      {sheet && (
        <button type="button" popoverTarget={sheet} className="thumb">
          <MenuIcon />
          More
        </button>
      )}
    </nav>
  );
}

function TabIcon({ unread, children }: { unread?: number; children: ReactNode }) {
  return (
    <span className="relative">
      {children}
      {unread ? (
        <span className="unread-dot">
          <span className="sr-only">{unread} unread</span>
        </span>
      ) : null}
    </span>
  );
}
