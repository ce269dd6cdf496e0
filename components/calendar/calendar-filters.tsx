import { ListFilter } from 'lucide-react';
import { FilterForm } from '@/components/shell/filter-form';
import { Subbar } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FilterChip } from '@/components/ui/filter-chip';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { Tab, Tabs } from '@/components/ui/tabs';
import { type CalendarFilters, type Show, SHOWS } from '@/lib/calendar/filters';

type Props = {
  filters: CalendarFilters;
  hrefOf: (change?: Partial<CalendarFilters>) => string;
  today: string;
  clients: readonly { slug: string; name: string }[];
  people: readonly { id: string; name: string }[];
};

const NAMES: Record<Show, string> = {
  all: 'Everything',
  sends: 'Sends',
  due: 'Due dates',
  posts: 'Posts',
  flows: 'Flows',
  events: 'Events and calls',
};

export function CalendarFilterBar({ filters, hrefOf, today, clients, people }: Props) {
  const { client, person, show } = filters;
  return (
    <Subbar>
      <Tabs label="What is shown">
        {SHOWS.map((one) => (
          <Tab key={one} href={hrefOf({ show: one })} current={one === show}>
            {NAMES[one]}
          </Tab>
        ))}
      </Tabs>
      <span className="flex-1" />
      {client && (
        <FilterChip
          subject="Client"
          relation="is"
          value={clients.find(({ slug }) => slug === client)?.name ?? client}
          removeHref={hrefOf({ client: undefined })}
        />
      )}
      {person && (
        <FilterChip
          subject="Person"
          relation="is"
          value={people.find(({ id }) => id === person)?.name ?? 'somebody else'}
          removeHref={hrefOf({ person: undefined })}
        />
      )}
      <Button
        variant="ghost"
        size="sm"
        popoverTarget="calendar-filters"
        aria-haspopup="dialog"
        aria-keyshortcuts="F"
        data-filter
      >
        <ListFilter />
        Filter
        <Kbd className="max-md:hidden">F</Kbd>
      </Button>
      <Popover id="calendar-filters" label="Filters" align="end" className="w-80">
        <FilterForm key={hrefOf()} base="/team/calendar">
          <input type="hidden" name="view" value={filters.view === 'month' ? '' : filters.view} />
          <input type="hidden" name="on" value={filters.on === today ? '' : filters.on} />
          <input type="hidden" name="show" value={show === 'all' ? '' : show} />
          <Field label="Client">
            {(control) => (
              <Select name="client" defaultValue={client ?? ''} {...control}>
                <option value="">All clients</option>
                {clients.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Person" hint="Who works on it or takes part.">
            {(control) => (
              <Select name="person" defaultValue={person ?? ''} {...control}>
                <option value="">Anybody</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div className="flex justify-end gap-2">
            <LinkButton variant="ghost" href={hrefOf({ client: undefined, person: undefined })}>
              Clear
            </LinkButton>
            <Button type="submit">Show</Button>
          </div>
        </FilterForm>
      </Popover>
    </Subbar>
  );
}
