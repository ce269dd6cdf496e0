import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuLink, MenuSeparator, MenuTitle } from '@/components/ui/menu';
import type { Person } from './person';

export const personMenuId = 'person-menu';

type Props = {
  person: Person;
  align?: 'start' | 'end';
  /** Before what the person may do everywhere. */
  children?: ReactNode;
};

export function PersonMenu({ person, align, children }: Props) {
  return (
    <Menu id={personMenuId} label={person.name} align={align} className="w-53">
      <MenuTitle>{person.detail ?? person.name}</MenuTitle>
      {person.links.map((link) => (
        <MenuLink key={link.href} href={link.href}>
          {link.icon}
          {link.label}
        </MenuLink>
      ))}
      {person.links.length > 0 && <MenuSeparator />}
      {children}
      <form action={person.signOut}>
        <MenuItem type="submit">
          <LogOut />
          Sign out
        </MenuItem>
      </form>
    </Menu>
  );
}
