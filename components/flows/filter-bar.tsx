import { ListFilter } from 'lucide-react';
import { FilterForm } from '@/components/shell/filter-form';
import { Subbar } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FilterChip } from '@/components/ui/filter-chip';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { flowsHref, SHOWN, type FlowFilters } from '@/lib/flows/filters';
import { FLOW_STATUS_NAMES, TRIGGER_NAMES, TRIGGERS } from '@/lib/flows/format';

type Props = {
  filters: FlowFilters;
  clients: { slug: string; name: string }[];
  clientName?: string;
};

export function FlowFilterBar({ filters, clients, clientName }: Props) {
  const { client, status, trigger, q } = filters;
  return (
    <Subbar>
      <Button
        variant="ghost"
        size="sm"
        popoverTarget="flow-filters"
        aria-haspopup="dialog"
        aria-keyshortcuts="F"
        data-filter
      >
        <ListFilter />
        Filter
        <Kbd className="max-md:hidden">F</Kbd>
      </Button>
      <Popover id="flow-filters" label="Filters" className="w-72">
        <FlowFilterFields filters={filters} clients={clients} />
      </Popover>
      {q && (
        <FilterChip
          subject="Title"
          relation="contains"
          value={q}
          removeHref={flowsHref(filters, { q: undefined })}
        />
      )}
      {client && (
        <FilterChip
          subject="Client"
          relation="is"
          value={clientName ?? client}
          removeHref={flowsHref(filters, { client: undefined })}
        />
      )}
      {status && (
        <FilterChip
          subject="Stage"
          relation="is"
          value={FLOW_STATUS_NAMES[status]}
          removeHref={flowsHref(filters, { status: undefined })}
        />
      )}
      {trigger && (
        <FilterChip
          subject="Starts with"
          relation="is"
          value={TRIGGER_NAMES[trigger]}
          removeHref={flowsHref(filters, { trigger: undefined })}
        />
      )}
    </Subbar>
  );
}

function FlowFilterFields({ filters, clients }: Pick<Props, 'filters' | 'clients'>) {
  return (
    <FilterForm key={flowsHref(filters)} base="/team/flows">
      <input type="hidden" name="view" value={filters.view === 'open' ? '' : filters.view} />
      <Field label="Title contains">
        {(control) => <Input name="q" maxLength={100} defaultValue={filters.q} {...control} />}
      </Field>
      <Field label="Client">
        {(control) => (
          <Select name="client" defaultValue={filters.client ?? ''} {...control}>
            <option value="">All clients</option>
            {clients.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Stage">
        {(control) => (
          <Select name="status" defaultValue={filters.status ?? ''} {...control}>
            <option value="">Any stage</option>
            {SHOWN[filters.view].map((status) => (
              <option key={status} value={status}>
                {FLOW_STATUS_NAMES[status]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Starts with">
        {(control) => (
          <Select name="trigger" defaultValue={filters.trigger ?? ''} {...control}>
            <option value="">Anything</option>
            {TRIGGERS.map((kind) => (
              <option key={kind} value={kind}>
                {TRIGGER_NAMES[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <LinkButton variant="ghost" href="/team/flows">
          Clear
        </LinkButton>
        <Button type="submit">Show flows</Button>
      </div>
    </FilterForm>
  );
}
