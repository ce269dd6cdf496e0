import { ListFilter, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { CallRows } from '@/components/calls/call-rows';
import { FoundCalls } from '@/components/calls/found-calls';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChip } from '@/components/ui/filter-chip';
import { LinkButton } from '@/components/ui/link-button';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { listClients } from '@/lib/clients/queries';
import { day, time } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { callFilterHref, readCallFilters } from '@/lib/calls/filters';
import { listCalls } from '@/lib/calls/queries';
import { searchContent } from '@/lib/content/queries';
import { dayOf } from '@/lib/core/zoned-days';

export const metadata: Metadata = { title: 'Calls' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CallsPage({ searchParams }: Props) {
  const { db, agency, permissions, viewing } = await requireTeam('calls.read');
  const clients = await listClients(db, agency.id);
  const filters = readCallFilters(
    await searchParams,
    clients.map(({ slug }) => slug),
  );
  const client = clients.find(({ slug }) => slug === filters.client);
  const homeOf = (id: string | null) => {
    const home = clients.find((one) => one.id === id);
    return home && { name: home.name, color: home.brand_color };
  };
  const zone = agency.timeZone;
  const found =
    filters.q === undefined
      ? null
      : await searchContent(db, {
          agencyId: agency.id,
          query: filters.q,
          clientId: client?.id,
          kind: 'call',
        });
  const listed =
    found === null
      ? await listCalls(db, { agencyId: agency.id, clientId: client?.id, after: filters.after })
      : { rows: [], next: undefined };
  const days = Object.groupBy(listed.rows, ({ occurred_at }) => dayOf(occurred_at, zone));
  const mayAdd = !viewing && Boolean(permissions['calls.manage']);
  const add = client ? `/team/calls/new?client=${client.slug}` : '/team/calls/new';

  return (
    <>
      <PageBar
        title="Calls"
        crumbs={[{ href: '/team/clients', label: 'Clients' }]}
        action={
          mayAdd && (
            <LinkButton href={add} variant="primary" data-create>
              <Plus />
              Add a call
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Subbar>
          <form action="/team/calls" role="search" className="w-72 shrink-0 max-md:w-56">
            {filters.client && <input type="hidden" name="client" value={filters.client} />}
            <SearchField
              key={filters.q}
              label="Search what was said"
              name="q"
              maxLength={200}
              defaultValue={filters.q}
            />
          </form>
          <MenuTrigger menu="calls-client" variant="ghost" size="sm" data-filter>
            <ListFilter />
            Client
          </MenuTrigger>
          <Menu id="calls-client" label="Client">
            {clients.map(({ slug, name }) => (
              <MenuLink key={slug} href={callFilterHref(filters, { client: slug })}>
                {name}
              </MenuLink>
            ))}
          </Menu>
          {client && (
            <FilterChip
              subject="Client"
              relation="is"
              value={client.name}
              removeHref={callFilterHref(filters, { client: undefined })}
            />
          )}
          {filters.q && (
            <FilterChip
              subject="Said"
              relation="is"
              value={filters.q}
              removeHref={callFilterHref(filters, { q: undefined })}
            />
          )}
        </Subbar>
        <Scroll aria-label="Calls">
          {found && found.length > 0 && (
            <FoundCalls
              found={found.map((hit) => ({
                id: hit.id,
                title: hit.title,
                excerpt: hit.excerpt,
                atMs: hit.at_ms,
                client: homeOf(hit.client_id),
                held: day(hit.happened_at, zone),
              }))}
            />
          )}
          {found?.length === 0 && (
            <EmptyState
              title={`Nobody said “${filters.q}”`}
              action={<LinkButton href={callFilterHref({})}>All calls</LinkButton>}
            >
              Titles, notes and every word of the transcripts were searched.
            </EmptyState>
          )}
          {found === null && listed.rows.length === 0 && (
            <EmptyState
              title={client ? `No calls with ${client.name} yet` : 'No calls yet'}
              action={
                mayAdd && (
                  <LinkButton href={add} variant="primary">
                    Add a call
                  </LinkButton>
                )
              }
            >
              A call brings its recording, its transcript, and what somebody has to do about it.
            </EmptyState>
          )}
          {listed.rows.length > 0 && (
            <CallRows
              label="Calls"
              groups={Object.entries(days).map(([date, calls = []]) => ({
                key: date,
                title: day(`${date}T12:00:00Z`, 'UTC'),
                calls: calls.map((call) => ({
                  call,
                  client: homeOf(call.client_id),
                  at: time(call.occurred_at, zone),
                })),
              }))}
            />
          )}
          {(listed.next || filters.after) && (
            <Pager
              newerHref={filters.after && callFilterHref(filters)}
              olderHref={listed.next && callFilterHref(filters, { after: listed.next })}
            >
              {listed.rows.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
