import { ListFilter, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { TestFields } from '@/components/ab-tests/test-fields';
import { AbTestRows } from '@/components/ab-tests/test-rows';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { DialogTrigger } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { FilterChip } from '@/components/ui/filter-chip';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { Pager } from '@/components/ui/pager';
import { SaveDialog } from '@/components/ui/save-dialog';
import { Select } from '@/components/ui/select';
import { Tab, Tabs } from '@/components/ui/tabs';
import { createAbTest } from '@/lib/ab-tests/actions';
import { abTestFilterHref, readAbTestFilters } from '@/lib/ab-tests/filters';
import { abTestStatusNames } from '@/lib/ab-tests/names';
import { listAbTests, listResults } from '@/lib/ab-tests/queries';
import { AB_TEST_STATUSES } from '@/lib/ab-tests/status';
import { listClients, type ListedClient } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'A/B tests' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AbTestsPage({ searchParams }: Props) {
  const { db, agency, permissions, viewing } = await requireTeam('campaigns.read');
  const clients = await listClients(db, agency.id);
  const filters = readAbTestFilters(
    await searchParams,
    clients.map(({ slug }) => slug),
  );
  const client = clients.find(({ slug }) => slug === filters.client);
  const { rows, next } = await listAbTests(db, {
    agencyId: agency.id,
    clientId: client?.id,
    status: filters.status,
    after: filters.after,
  });
  const results = await listResults(db, rows);
  const mayAdd = !viewing && Boolean(permissions['campaigns.create']);

  return (
    <>
      <PageBar
        title="A/B tests"
        crumbs={[{ href: '/team/campaigns', label: 'Delivery' }]}
        action={mayAdd && <NewTest clients={clients} chosen={client?.id} />}
      />
      <PageBody>
        <Subbar>
          <Tabs label="A/B tests">
            <Tab href={abTestFilterHref(filters, { status: undefined })} current={!filters.status}>
              All
            </Tab>
            {AB_TEST_STATUSES.map((status) => (
              <Tab
                key={status}
                href={abTestFilterHref(filters, { status })}
                current={filters.status === status}
              >
                {abTestStatusNames[status]}
              </Tab>
            ))}
          </Tabs>
          <MenuTrigger menu="tests-client" variant="ghost" size="sm" data-filter>
            <ListFilter />
            Client
          </MenuTrigger>
          <Menu id="tests-client" label="Client">
            {clients.map(({ slug, name }) => (
              <MenuLink key={slug} href={abTestFilterHref(filters, { client: slug })}>
                {name}
              </MenuLink>
            ))}
          </Menu>
          {client && (
            <FilterChip
              subject="Client"
              relation="is"
              value={client.name}
              removeHref={abTestFilterHref(filters, { client: undefined })}
            />
          )}
        </Subbar>
        <Scroll aria-label="A/B tests">
          {rows.length === 0 ? (
            <EmptyState
              title={filters.status || client ? 'No tests like that' : 'No tests yet'}
              action={
                filters.status || client ? (
                  <LinkButton href={abTestFilterHref({})}>All tests</LinkButton>
                ) : (
                  mayAdd && <DialogTrigger dialog="new-test">Begin a test</DialogTrigger>
                )
              }
            >
              A test begins with what you believe, and with how many people it takes to tell.
            </EmptyState>
          ) : (
            <AbTestRows
              tests={rows.map((test) => {
                const home = clients.find(({ id }) => id === test.client_id);
                return {
                  test,
                  results: results.get(test.id) ?? [],
                  client: home && { name: home.name, color: home.brand_color },
                };
              })}
            />
          )}
          {(next || filters.after) && (
            <Pager
              newerHref={filters.after && abTestFilterHref(filters)}
              olderHref={next && abTestFilterHref(filters, { after: next })}
            >
              {rows.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}

function NewTest({ clients, chosen }: { clients: ListedClient[]; chosen?: string }) {
  return (
    <SaveDialog
      id="new-test"
      trigger={
        <>
          <Plus />
          New test
        </>
      }
      title="New test"
      submit="Create the test"
      action={createAbTest}
      variant="primary"
    >
      <Field label="Client">
        {(control) => (
          <Select name="client_id" defaultValue={chosen} {...control}>
            {clients
              .filter(({ status }) => status !== 'archived')
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <TestFields variants={2} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Control" hint="As it is today.">
          {(control) => <Input name="control" required maxLength={120} {...control} />}
        </Field>
        <Field label="Against it">
          {(control) => <Input name="challenger" required maxLength={120} {...control} />}
        </Field>
      </div>
    </SaveDialog>
  );
}
