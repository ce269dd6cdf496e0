import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { FlowFilterBar } from '@/components/flows/filter-bar';
import { FlowRows } from '@/components/flows/flow-rows';
import { NoFlows } from '@/components/flows/no-flows';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { Tab, Tabs } from '@/components/ui/tabs';
import { listClients } from '@/lib/clients/queries';
import { today } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { FLOW_VIEWS, flowsHref, readFlowFilters, type FlowView } from '@/lib/flows/filters';
import { listFlows } from '@/lib/flows/queries/list';
import { FLOW_STATUSES } from '@/lib/flows/status';

export const metadata: Metadata = { title: 'Flows' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const VIEW_NAMES: Record<FlowView, string> = {
  open: 'All open',
  mine: 'Mine',
  client: 'With the client',
  live: 'Live',
  closed: 'Closed',
};

export default async function FlowsPage({ searchParams }: Props) {
  const { db, agency, userId, permissions, viewing } = await requireTeam('campaigns.read');
  const clients = await listClients(db, agency.id);
  const filters = readFlowFilters(
    await searchParams,
    clients.map(({ slug }) => slug),
  );
  const client = clients.find(({ slug }) => slug === filters.client);
  const { rows, next } = await listFlows(
    db,
    { agencyId: agency.id, userId, clientId: client?.id },
    filters,
  );
  const homeOf = (id: string) => {
    const home = clients.find((one) => one.id === id);
    return home && { name: home.name, color: home.brand_color };
  };
  const groups = FLOW_STATUSES.map((status) => ({
    status,
    flows: rows
      .filter((row) => row.status === status)
      .map((row) => ({ ...row, client: homeOf(row.client_id) })),
  })).filter(({ flows }) => flows.length > 0);
  const mayCreate = !viewing && Boolean(permissions['campaigns.create']);

  return (
    <>
      <PageBar
        title="Flows"
        crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]}
        action={
          mayCreate && (
            <LinkButton
              href={`/team/flows/new${client ? `?client=${client.slug}` : ''}`}
              variant="primary"
              data-create
            >
              <Plus />
              New flow
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Subbar>
          <Tabs label="Views">
            {FLOW_VIEWS.map((view) => (
              <Tab
                key={view}
                href={flowsHref(filters, { view, status: undefined })}
                current={filters.view === view}
              >
                {VIEW_NAMES[view]}
              </Tab>
            ))}
          </Tabs>
        </Subbar>
        <FlowFilterBar filters={filters} clients={clients} clientName={client?.name} />
        <Scroll aria-label="Flows">
          {rows.length === 0 ? (
            <NoFlows filters={filters} mayCreate={mayCreate} />
          ) : (
            <FlowRows groups={groups} today={today(agency.timeZone)} />
          )}
          {(next || filters.after) && (
            <Pager
              newerHref={filters.after ? flowsHref(filters) : undefined}
              olderHref={next ? flowsHref(filters, { after: next }) : undefined}
            >
              {rows.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
