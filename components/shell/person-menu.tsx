import { LogOut } from 'lucide-react';
import { Menu, MenuItem, MenuLink, MenuSeparator, MenuTitle } from '@/components/ui/menu';
import { type Person } from './person';

export const personMenuId = 'person-menu';

export function PersonMenu({ person, align }: { person: Person; align?: 'start' | 'end' }) {
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
      <form action={person.signOut}>
        <MenuItem type="submit">
          <LogOut />
          Sign out
        </MenuItem>
      </form>
    </Menu>
  );
}
