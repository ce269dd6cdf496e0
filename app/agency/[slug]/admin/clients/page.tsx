import type { Metadata } from 'next';
import { ClientTable, managersOf } from '@/components/clients/client-table';
import { NewClientDialog } from '@/components/clients/new-client-dialog';
import { ShownClients } from '@/components/clients/shown-clients';
import { Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { findPeople } from '@/lib/accounts/people';
import { addClient } from '@/lib/clients/admin-actions';
import { listClients } from '@/lib/clients/queries';
import { shownClients } from '@/lib/clients/shown';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Clients' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

export default async function AdminClientsPage({ params, searchParams }: Props) {
  const { db, agency } = await requireTeam('clients.create');
  const base = `/agency/${(await params).slug}/admin/clients`;
  const { show } = await searchParams;
  const { shown, ...over } = shownClients(await listClients(db, agency.id), show);
  const names = await findPeople(db, agency.id, shown.flatMap(managersOf));
  return (
    <>
      <Subbar>
        <ShownClients base={base} {...over} />
        <span className="ml-auto">
          <NewClientDialog add={addClient} timeZone={agency.timeZone} currency="GBP" />
        </span>
      </Subbar>
      <Scroll aria-label="Clients">
        {shown.length === 0 ? (
          <EmptyState title={over.showsArchived ? 'Nothing is archived' : 'No clients yet'}>
            {over.showsArchived
              ? 'What is archived on a client’s settings stands here and can be brought back.'
              : 'Add the first one; its people and campaigns follow.'}
          </EmptyState>
        ) : (
          <ClientTable
            clients={shown}
            names={names}
            hrefFor={(client) => `/team/clients/${client}/settings`}
          />
        )}
      </Scroll>
    </>
  );
}
