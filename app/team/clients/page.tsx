import { type Metadata } from 'next';
import { ClientTable, managersOf } from '@/components/clients/client-table';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Clients' };

export default async function ClientsPage() {
  const { db, agency } = await requireTeam('clients.read');
  const clients = await listClients(db, agency.id);
  const names = await findPeople(db, agency.id, clients.flatMap(managersOf));
  return (
    <>
      <PageBar title="Clients" />
      <PageBody>
        <Scroll aria-label="Clients">
          {clients.length === 0 ? (
            <EmptyState title="No clients yet">
              You see a client here once you are assigned to it.
            </EmptyState>
          ) : (
            <ClientTable clients={clients} names={names} />
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
