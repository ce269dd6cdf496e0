import { Avatar } from '@/components/ui/avatar';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import type { Person } from './person';
import { PersonMenu, personMenuId } from './person-menu';

export function SidebarFoot({ person }: { person: Person }) {
  return (
    <div className="side-foot">
      <button
        type="button"
        popoverTarget={personMenuId}
        aria-haspopup="menu"
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-6 px-2 hover:bg-hover max-md:h-touch"
      >
        <Avatar name={person.name} size="md" beside />
        <span className="truncate">{person.name}</span>
      </button>
      <PersonMenu person={person} />
      <ThemeToggle size="sm" className="max-md:size-touch" />
    </div>
  );
}
