import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { filtersQuery, type CampaignFilters } from '@/lib/campaigns/filters';
import { PRIORITIES, priorityNames, stageNames } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { FilterForm } from '@/components/shell/filter-form';

type Named = { id: string; name: string };
type Props = {
  base: string;
  filters: CampaignFilters;
  clients: { slug: string; name: string }[];
  people: Named[];
};

/** What has one value in the address is chosen here; several at once come from a link. */
export function FilterFields({ base, filters, clients, people }: Props) {
  const { view, sort, folded } = filters;
  return (
    <FilterForm key={filtersQuery(filters)} base={base}>
      <input type="hidden" name="view" value={view === 'open' ? '' : view} />
      <input type="hidden" name="sort" value={sort === 'due' ? '' : sort} />
      <input type="hidden" name="fold" value={folded.join(',')} />
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
      <Field label="Assignee">
        {(control) => (
          <Select name="assignee" defaultValue={filters.assignees.join(',')} {...control}>
            <option value="">Anybody</option>
            {filters.assignees.length > 1 && (
              <option value={filters.assignees.join(',')}>{filters.assignees.length} people</option>
            )}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Stage">
          {(control) => (
            <Select name="status" defaultValue={filters.statuses.join(',')} {...control}>
              <option value="">Any stage</option>
              {filters.statuses.length > 1 && (
                <option value={filters.statuses.join(',')}>{filters.statuses.length} stages</option>
              )}
              {(Object.keys(stageNames) as CampaignStatus[]).map((status) => (
                <option key={status} value={status}>
                  {stageNames[status]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Priority">
          {(control) => (
            <Select name="priority" defaultValue={filters.priorities.join(',')} {...control}>
              <option value="">Any priority</option>
              {filters.priorities.length > 1 && (
                <option value={filters.priorities.join(',')}>
                  {filters.priorities.length} levels
                </option>
              )}
              {PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {priorityNames[priority]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Sends from" className="max-sm:col-span-2">
          {(control) => <Input type="date" name="from" defaultValue={filters.from} {...control} />}
        </Field>
        <Field label="Sends until" className="max-sm:col-span-2">
          {(control) => <Input type="date" name="to" defaultValue={filters.to} {...control} />}
        </Field>
      </div>
      <Field label="Label">
        {(control) => (
          <Input name="label" maxLength={40} defaultValue={filters.label} {...control} />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <LinkButton variant="ghost" href={base}>
          Clear
        </LinkButton>
        <Button type="submit">Show campaigns</Button>
      </div>
    </FilterForm>
  );
}
