import { Avatar } from '@/components/ui/avatar';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { type Person } from './person';
import { PersonMenu, personMenuId } from './person-menu';

export function SidebarFoot({ person }: { person: Person }) {
  return (
    <div className="flex h-bar shrink-0 items-center gap-1 border-t border-line pr-3 pl-1.5">
      <button
        type="button"
        popoverTarget={personMenuId}
        aria-haspopup="menu"
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-6 px-2 hover:bg-hover"
      >
        <Avatar name={person.name} size="md" beside />
        <span className="truncate">{person.name}</span>
      </button>
      <PersonMenu person={person} />
      <ThemeToggle size="sm" />
    </div>
  );
}
