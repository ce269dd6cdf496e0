import { ListFilter } from 'lucide-react';
import { FilterForm } from '@/components/shell/filter-form';
import { Subbar } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FilterChip } from '@/components/ui/filter-chip';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { filtersQuery, type TaskFilters as Filters } from '@/lib/tasks/filters';

type Props = {
  base: string;
  filters: Filters;
  clients: { slug: string; name: string }[];
  people: { id: string; name: string }[];
};

const IN_HOUSE = 'none';

export function TaskFilters({ base, filters, clients, people }: Props) {
  const chips = [
    filters.q && {
      subject: 'Title',
      relation: 'contains',
      value: filters.q,
      without: { q: undefined },
    },
    filters.client && {
      subject: 'Client',
      relation: 'is',
      value:
        filters.client === IN_HOUSE
          ? 'none'
          : (clients.find(({ slug }) => slug === filters.client)?.name ?? filters.client),
      without: { client: undefined },
    },
    filters.person && {
      subject: 'Done by',
      relation: 'is',
      value: people.find(({ id }) => id === filters.person)?.name ?? 'somebody else',
      without: { person: undefined },
    },
  ].filter((chip) => !!chip);
  return (
    <Subbar>
      <Button
        variant="ghost"
        size="sm"
        popoverTarget="task-filters"
        aria-haspopup="dialog"
        aria-keyshortcuts="F"
        data-filter
      >
        <ListFilter />
        Filter
        <Kbd className="max-md:hidden">F</Kbd>
      </Button>
      <Popover id="task-filters" label="Filters" className="w-72">
        <FilterForm key={filtersQuery(filters)} base={base}>
          <input type="hidden" name="view" value={filters.view === 'mine' ? '' : filters.view} />
          <Field label="Title contains">
            {(control) => <Input name="q" maxLength={100} defaultValue={filters.q} {...control} />}
          </Field>
          <Field label="Client">
            {(control) => (
              <Select name="client" defaultValue={filters.client ?? ''} {...control}>
                <option value="">All clients</option>
                <option value={IN_HOUSE}>No client</option>
                {clients.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {filters.view !== 'mine' && (
            <Field label="Done by">
              {(control) => (
                <Select name="person" defaultValue={filters.person ?? ''} {...control}>
                  <option value="">Anybody</option>
                  {people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <Button type="submit">Show</Button>
        </FilterForm>
      </Popover>
      {chips.map(({ subject, relation, value, without }) => (
        <FilterChip
          key={subject}
          subject={subject}
          relation={relation}
          value={value}
          removeHref={`${base}${filtersQuery(filters, without)}`}
        />
      ))}
    </Subbar>
  );
}
