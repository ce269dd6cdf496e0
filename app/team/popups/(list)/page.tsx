import { ListFilter, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { PopupRows } from '@/components/popups/popup-rows';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { DialogTrigger } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { FilterChip } from '@/components/ui/filter-chip';
import { Input } from '@/components/ui/input';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { Pager } from '@/components/ui/pager';
import { SaveDialog } from '@/components/ui/save-dialog';
import { Select } from '@/components/ui/select';
import { Tab, Tabs } from '@/components/ui/tabs';
import { listColleagues } from '@/lib/accounts/people';
import { listClients, type ListedClient } from '@/lib/clients/queries';
import { shortDay, today } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { createPopup } from '@/lib/popups/actions';
import { popupFilterHref, readPopupFilters, SHOWN, VIEWS } from '@/lib/popups/filters';
import { kindNames, KINDS } from '@/lib/popups/names';
import { listPopups } from '@/lib/popups/queries';

export const metadata: Metadata = { title: 'Popups' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PopupsPage({ searchParams }: Props) {
  const { db, agency, userId, permissions, viewing } = await requireTeam('campaigns.read');
  const [clients, colleagues] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const filters = readPopupFilters(
    await searchParams,
    clients.map(({ slug }) => slug),
    colleagues.map(({ id }) => id),
  );
  const client = clients.find(({ slug }) => slug === filters.client);
  const person = colleagues.find(({ id }) => id === filters.person);
  const { rows, next } = await listPopups(db, {
    agencyId: agency.id,
    clientId: client?.id,
    person: filters.view === 'mine' ? userId : person?.id,
    dueBefore: filters.view === 'late' ? today(agency.timeZone) : undefined,
    statuses: SHOWN[filters.view],
    after: filters.after,
  });
  const mayAdd = !viewing && Boolean(permissions['campaigns.create']);

  return (
    <>
      <PageBar
        title="Popups"
        crumbs={[{ href: '/team/campaigns', label: 'Delivery' }]}
        action={mayAdd && <NewPopupDialog clients={clients} chosen={client?.id} />}
      />
      <PageBody>
        <Subbar>
          <Tabs label="Popups">
            {VIEWS.map(({ view, label }) => (
              <Tab
                key={view}
                href={popupFilterHref(filters, { view })}
                current={filters.view === view}
              >
                {label}
              </Tab>
            ))}
          </Tabs>
          <MenuTrigger menu="popups-client" variant="ghost" size="sm" data-filter>
            <ListFilter />
            Client
          </MenuTrigger>
          <Menu id="popups-client" label="Client">
            {clients.map(({ slug, name }) => (
              <MenuLink key={slug} href={popupFilterHref(filters, { client: slug })}>
                {name}
              </MenuLink>
            ))}
          </Menu>
          {filters.view !== 'mine' && (
            <>
              <MenuTrigger menu="popups-person" variant="ghost" size="sm">
                <ListFilter />
                Person
              </MenuTrigger>
              <Menu id="popups-person" label="Person">
                {colleagues.map(({ id, name }) => (
                  <MenuLink key={id} href={popupFilterHref(filters, { person: id })}>
                    {name}
                  </MenuLink>
                ))}
              </Menu>
            </>
          )}
          {person && filters.view !== 'mine' && (
            <FilterChip
              subject="Person"
              relation="is"
              value={person.name}
              removeHref={popupFilterHref(filters, { person: undefined })}
            />
          )}
          {client && (
            <FilterChip
              subject="Client"
              relation="is"
              value={client.name}
              removeHref={popupFilterHref(filters, { client: undefined })}
            />
          )}
        </Subbar>
        <Scroll aria-label="Popups">
          {rows.length === 0 ? (
            <EmptyState
              title="No popups here"
              action={mayAdd && <DialogTrigger dialog="new-popup">Begin a popup</DialogTrigger>}
            >
              A popup begins with what it offers, and to whom it opens.
            </EmptyState>
          ) : (
            <PopupRows
              today={today(agency.timeZone)}
              popups={rows.map((popup) => {
                const home = clients.find(({ id }) => id === popup.client_id);
                return {
                  popup,
                  client: home && { name: home.name, color: home.brand_color },
                  live: popup.live_at && shortDay(popup.live_at, agency.timeZone),
                };
              })}
            />
          )}
          {(next || filters.after) && (
            <Pager
              newerHref={filters.after && popupFilterHref(filters)}
              olderHref={next && popupFilterHref(filters, { after: next })}
            >
              {rows.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}

function NewPopupDialog({ clients, chosen }: { clients: ListedClient[]; chosen?: string }) {
  return (
    <SaveDialog
      id="new-popup"
      trigger={
        <>
          <Plus />
          New popup
        </>
      }
      title="New popup"
      submit="Create the popup"
      action={createPopup}
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
      <Field label="Title" hint="What you both call it.">
        {(control) => <Input name="title" required maxLength={200} {...control} />}
      </Field>
      <Field label="Kind">
        {(control) => (
          <Select name="kind" {...control}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {kindNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </SaveDialog>
  );
}
