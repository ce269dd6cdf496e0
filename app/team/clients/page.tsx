import { type Metadata } from 'next';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { StatusLabel } from '@/components/ui/status-shape';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { requirePermission } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Clients' };

const STATUS = {
  active: <StatusLabel shape="check">Active</StatusLabel>,
  paused: <StatusLabel shape="pause">Paused</StatusLabel>,
  archived: <StatusLabel shape="crossRing">Archived</StatusLabel>,
};

export default async function ClientsPage() {
  const { db, agency } = await requirePermission('clients.read');
  const clients = await listClients(db, agency.id);
  const managers = clients.flatMap(({ assignments }) =>
    assignments.filter(({ duty }) => duty === 'account_manager').map(({ user_id }) => user_id),
  );
  const people = await findPeople(db, agency.id, managers);
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
            <Table aria-label="Clients" className="min-w-100">
              <thead>
                <tr>
                  <TableHead>Client</TableHead>
                  <TableHead>Status</TableHead>
                  <TableHead className="max-md:hidden">Account manager</TableHead>
                  <TableHead className="max-md:hidden">Time zone</TableHead>
                </tr>
              </thead>
              <tbody>
                {clients.map(({ id, slug, name, brand_color, status, time_zone, assignments }) => (
                  <TableRow key={id}>
                    <TableCell>
                      <Link
                        href={`/team/clients/${slug}`}
                        className="rounded-4 font-medium hover:underline"
                      >
                        <ClientName name={name} color={brand_color} />
                      </Link>
                    </TableCell>
                    <TableCell>{STATUS[status]}</TableCell>
                    <TableCell className="text-dim max-md:hidden">
                      {assignments
                        .filter(({ duty }) => duty === 'account_manager')
                        .map(({ user_id }) => people.get(user_id)?.name)
                        .join(', ')}
                    </TableCell>
                    <TableCell className="text-dim max-md:hidden">{time_zone}</TableCell>
                  </TableRow>
                ))}
              </tbody>
            </Table>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
