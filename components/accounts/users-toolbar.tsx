import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Subbar } from '@/components/shell/page';
import { FilterChip } from '@/components/ui/filter-chip';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { SearchField } from '@/components/ui/search-field';

type Choice = { href: string; label: string };

type Props = {
  /** What is searched for now. */
  term?: string;
  roles: Choice[];
  statuses: Choice[];
  /** Filters in force, each with the address that takes it off. */
  filters: { subject: string; value: string; removeHref: string }[];
  /** "22 active, 1 invited, 8 deactivated". */
  summary: string;
  /** The invitation's button. */
  action?: ReactNode;
};

export function UsersToolbar({ term, roles, statuses, filters, summary, action }: Props) {
  return (
    <Subbar>
      <form role="search">
        <SearchField label="Find by name or e-mail" name="q" defaultValue={term} className="w-55" />
      </form>
      <FilterMenu id="users-role" label="Role" choices={roles} />
      <FilterMenu id="users-status" label="Status" choices={statuses} />
      {filters.map((filter) => (
        <FilterChip key={filter.subject} relation="is" {...filter} />
      ))}
      <span className="ml-auto text-12 whitespace-nowrap text-faint tabular-nums max-lg:hidden">
        {summary}
      </span>
      <span className="max-md:order-first">{action}</span>
    </Subbar>
  );
}

function FilterMenu({ id, label, choices }: { id: string; label: string; choices: Choice[] }) {
  return (
    <>
      <MenuTrigger menu={id} variant="ghost" size="sm">
        <ListFilter />
        {label}
      </MenuTrigger>
      <Menu id={id} label={label}>
        {choices.map((choice) => (
          <MenuLink key={choice.href} href={choice.href}>
            {choice.label}
          </MenuLink>
        ))}
      </Menu>
    </>
  );
}
