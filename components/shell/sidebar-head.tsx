import { ChevronsUpDown } from 'lucide-react';
import { Logo } from '@/components/ui/logo';
import { Menu, MenuLink, MenuTitle } from '@/components/ui/menu';
import type { NavItem } from './nav';

/** The agency, and the way to the other surfaces this person may open. */
export function SidebarHead({ agency, places }: { agency: string; places: NavItem[] }) {
  const name = (
    <>
      <Logo />
      <span className="truncate">{agency}</span>
    </>
  );
  if (places.length === 0) return <div className="side-line">{name}</div>;

  return (
    <>
      <button
        type="button"
        popoverTarget="places"
        aria-haspopup="menu"
        aria-label={`${agency}, switch workspace`}
        className="side-line -outline-offset-4"
      >
        {name}
        <ChevronsUpDown className="ml-auto text-faint" />
      </button>
      <Menu id="places" label="Workspaces" className="w-53">
        <MenuTitle>{agency}</MenuTitle>
        {places.map((place) => (
          <MenuLink key={place.href} href={place.href}>
            {place.icon}
            {place.label}
          </MenuLink>
        ))}
      </Menu>
    </>
  );
}
