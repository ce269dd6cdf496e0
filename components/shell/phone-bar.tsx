import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { NavLink } from './nav-link';
import { type NavItem } from './nav';

const tab =
  'relative grid h-14 place-content-center justify-items-center gap-1 text-12 font-medium text-faint -outline-offset-2 aria-[current=page]:text-accent-text [&_svg]:size-5';

/** Within a thumb's reach: the four places a person opens most, and the rest one tap away. */
export function PhoneBar({ items, sheet }: { items: NavItem[]; sheet?: string }) {
  return (
    <nav
      aria-label="Main places"
      className="z-(--z-sticky) grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {items.map((item) => (
        <NavLink key={item.href} href={item.href} exact={item.exact} className={tab}>
          <TabIcon unread={item.unread}>{item.icon}</TabIcon>
          {item.label}
        </NavLink>
      ))}
      {sheet && (
        <button
          type="button"
          aria-haspopup="dialog"
          className={tab}
          {...{ command: 'show-modal', commandfor: sheet }}
        >
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
        <span className="absolute -top-0.5 -right-1 size-2 rounded-full bg-accent-text shadow-[0_0_0_2px_var(--bg)]">
          <span className="sr-only">{unread} unread</span>
        </span>
      ) : null}
    </span>
  );
}
