import { type Metadata } from 'next';
import { ClientTable, managersOf } from '@/components/clients/client-table';
import { NewClientDialog } from '@/components/clients/new-client-dialog';
import { Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { findPeople } from '@/lib/accounts/people';
import { addClient } from '@/lib/clients/admin-actions';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Clients' };

export default async function AdminClientsPage() {
  const { db, agency } = await requireTeam('clients.create');
  const clients = await listClients(db, agency.id);
  const names = await findPeople(db, agency.id, clients.flatMap(managersOf));
  return (
    <>
      <Subbar>
        <span className="ml-auto">
          <NewClientDialog add={addClient} timeZone={agency.timeZone} currency="GBP" />
        </span>
      </Subbar>
      <Scroll aria-label="Clients">
        {clients.length === 0 ? (
          <EmptyState title="No clients yet">
            Add the first one; its people and campaigns follow.
          </EmptyState>
        ) : (
          <ClientTable clients={clients} names={names} />
        )}
      </Scroll>
    </>
  );
}
