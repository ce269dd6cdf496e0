import { Badge, Count } from '@/components/ui/count';
import { type NavGroup, type NavItem } from './nav';
import { NavLink } from './nav-link';

/** Groups without an item are not drawn: what a person may not open is not there. */
export function SidebarNav({ groups }: { groups: NavGroup[] }) {
  return (
    <nav
      aria-label="Main"
      className="min-h-0 flex-1 [scrollbar-width:none] overflow-y-auto px-2 pb-2"
    >
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className="px-2 pt-3 pb-1 text-12 text-faint" aria-hidden>
              {group.title}
            </h2>
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

function SidebarItem({ href, label, icon, count, unread, exact }: NavItem) {
  return (
    <NavLink
      data-slot="nav-item"
      href={href}
      exact={exact}
      className="flex h-7 items-center gap-2 rounded-6 px-2 text-dim hover:bg-hover aria-[current=page]:bg-active aria-[current=page]:font-medium aria-[current=page]:text-ink [&>svg]:text-faint aria-[current=page]:[&>svg]:text-ink"
    >
      {icon}
      <span className="mr-auto truncate">{label}</span>
      {unread ? (
        <Badge count={unread} label="unread" />
      ) : (
        count !== undefined && <Count>{count}</Count>
      )}
    </NavLink>
  );
}
