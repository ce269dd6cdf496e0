import { ArrowDownUp, ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Subbar } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/filter-chip';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuLink, MenuTitle, MenuTrigger } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { shortDate } from '@/lib/core/due';
import {
  filtersQuery,
  SORTS,
  type CampaignFilters,
  type CampaignSort,
} from '@/lib/campaigns/filters';
import { priorityNames, stageNames } from '@/lib/campaigns/names';
import { ViewSwitch } from './view-tabs';

type Named = { id: string; name: string };
type Props = {
  base: string;
  filters: CampaignFilters;
  clientName?: string;
  people: Named[];
  today: string;
  /** The form in the popover. */
  form: ReactNode;
};

const sortNames: Record<CampaignSort, string> = {
  due: 'Due date',
  send: 'Send date',
  priority: 'Priority',
  newest: 'Newest first',
};

const anyOf = (names: string[], plural: string) =>
  names.length === 1
    ? { relation: 'is', value: names[0] ?? '' }
    : { relation: 'is any of', value: `${names.length} ${plural}` };

function chipsOf({ filters, clientName, people, today }: Omit<Props, 'base' | 'form'>) {
  const { assignees, statuses, priorities, label, from, to, q } = filters;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody else';
  const day = (date: string) => shortDate(date, today);
  type Chip = {
    subject: string;
    relation: string;
    value: string;
    without: Partial<CampaignFilters>;
  };
  const chips: (Chip | false | undefined)[] = [
    !!q && { subject: 'Title', relation: 'contains', value: q, without: { q: undefined } },
    !!filters.client && {
      subject: 'Client',
      relation: 'is',
      value: clientName ?? filters.client,
      without: { client: undefined },
    },
    assignees.length > 0 && {
      subject: 'Assignee',
      ...anyOf(assignees.map(nameOf), 'people'),
      without: { assignees: [] },
    },
    statuses.length > 0 && {
      subject: 'Stage',
      ...anyOf(
        statuses.map((status) => stageNames[status]),
        'stages',
      ),
      without: { statuses: [] },
    },
    priorities.length > 0 && {
      subject: 'Priority',
      ...anyOf(
        priorities.map((priority) => priorityNames[priority]),
        'levels',
      ),
      without: { priorities: [] },
    },
    !!label && { subject: 'Label', relation: 'is', value: label, without: { label: undefined } },
    !!from && {
      subject: 'Send date',
      relation: 'from',
      value: day(from),
      without: { from: undefined },
    },
    !!to && { subject: 'Send date', relation: 'until', value: day(to), without: { to: undefined } },
  ];
  return chips.filter((chip) => !!chip);
}

export function FilterBar(props: Props) {
  const { base, filters, form } = props;
  const chips = chipsOf(props);
  return (
    <Subbar>
      <Button
        variant="ghost"
        size="sm"
        popoverTarget="campaign-filters"
        aria-haspopup="dialog"
        aria-keyshortcuts="F"
        data-filter
      >
        <ListFilter />
        Filter
        <Kbd className="max-md:hidden">F</Kbd>
      </Button>
      <Popover id="campaign-filters" label="Filters" className="w-80">
        {form}
      </Popover>
      {chips.map(({ subject, relation, value, without }) => (
        <FilterChip
          key={`${subject} ${relation}`}
          subject={subject}
          relation={relation}
          value={value}
          removeHref={`${base}${filtersQuery(filters, without)}`}
        />
      ))}
      <span className="flex-1" />
      <ViewSwitch base={base} filters={filters} className="md:hidden" />
      <MenuTrigger menu="campaign-sort" variant="ghost" size="sm">
        <ArrowDownUp />
        {sortNames[filters.sort]}
      </MenuTrigger>
      <Menu id="campaign-sort" label="Order" align="end">
        <MenuTitle>Within each stage</MenuTitle>
        {SORTS.map((sort) => (
          <MenuLink
            key={sort}
            href={`${base}${filtersQuery(filters, { sort })}`}
            aria-current={filters.sort === sort ? 'true' : undefined}
            aside={filters.sort === sort && 'now'}
          >
            {sortNames[sort]}
          </MenuLink>
        ))}
      </Menu>
    </Subbar>
  );
}
