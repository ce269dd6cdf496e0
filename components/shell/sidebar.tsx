import { Badge, Count } from '@/components/ui/count';
import type { NavGroup, NavItem } from './nav';
import { NavLink } from './nav-link';

/** Groups without an item are not drawn: what a person may not open is not there. */
export function SidebarNav({ groups }: { groups: NavGroup[] }) {
  return (
    <nav aria-label="Main" className="nav">
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 aria-hidden>{group.title}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.href}>
                  <SidebarItem {...item} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

function SidebarItem({ href, label, icon, count, unread, exact, except }: NavItem) {
  return (
    <NavLink href={href} exact={exact} except={except} className="nav-item">
      {icon}
      <span className="mr-auto truncate">{label}</span>
      {unread ? <Badge count={unread} label="unread" /> : Boolean(count) && <Count>{count}</Count>}
    </NavLink>
  );
}
