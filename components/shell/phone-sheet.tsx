import { LogOut } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { Badge, Count } from '@/components/ui/count';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { type NavGroup, type NavItem } from './nav';
import { NavLink } from './nav-link';
import { type Person } from './person';

type Props = { id: string; agency: string; groups: NavGroup[]; places: NavItem[]; person: Person };

const line =
  'flex h-touch min-w-0 items-center gap-3 rounded-8 px-3 text-16 text-dim active:bg-active aria-[current=page]:bg-active aria-[current=page]:font-medium aria-[current=page]:text-ink [&>svg]:size-5 [&>svg]:text-faint aria-[current=page]:[&>svg]:text-ink';

/** The whole navigation for one hand, from the lower edge. */
export function PhoneSheet({ id, agency, groups, places, person }: Props) {
  const away: NavGroup[] = places.length > 0 ? [{ title: agency, items: places }] : [];
  return (
    <dialog id={id} data-slot="phone-sheet" data-sheet aria-label="All places" className="sheet">
      <div className="flex items-center gap-3 border-b border-line px-4 pb-3">
        <Avatar name={person.name} size="lg" beside />
        <div className="grid min-w-0 flex-1">
          <span className="truncate text-16 font-medium">{person.name}</span>
          {person.detail && <span className="truncate text-14 text-faint">{person.detail}</span>}
        </div>
        <ThemeToggle size="touch" />
      </div>
      <nav
        aria-label="All places"
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2"
      >
        {[...groups, ...away]
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <section key={group.title} aria-label={group.title}>
              <h2 aria-hidden className="px-3 pt-4 pb-1 text-14 text-faint">
                {group.title}
              </h2>
              <ul className="grid grid-cols-2 max-[359px]:grid-cols-1">
                {group.items.map((item) => (
                  <li key={item.href} className="min-w-0">
                    <SheetItem {...item} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </nav>
      <div className="grid grid-cols-2 border-t border-line px-2 pt-2">
        {person.links.map((link) => (
          <SheetItem key={link.href} {...link} />
        ))}
        <form action={person.signOut}>
          <button type="submit" className={`${line} w-full`}>
            <LogOut />
            Sign out
          </button>
        </form>
      </div>
    </dialog>
  );
}

function SheetItem({ href, label, icon, count, unread, exact }: NavItem) {
  return (
    <NavLink href={href} exact={exact} className={line}>
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
