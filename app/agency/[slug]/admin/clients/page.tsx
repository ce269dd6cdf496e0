import { type Metadata } from 'next';
import { NewClientDialog } from '@/components/clients/new-client-dialog';
import { Scroll, Subbar } from '@/components/shell/page';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { addClient } from '@/lib/clients/admin-actions';
import { listClients } from '@/lib/clients/queries';
import { requirePermission } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Clients' };

const STATUS = { active: 'Active', paused: 'Paused', archived: 'Archived' };

export default async function AdminClientsPage() {
  const { db, agency } = await requirePermission('clients.create');
  const clients = await listClients(db, agency.id);
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
          <Table aria-label="Clients" className="min-w-140">
            <thead>
              <tr>
                <TableHead>Client</TableHead>
                <TableHead>Status</TableHead>
                <TableHead>Time zone</TableHead>
                <TableHead>Account team</TableHead>
                <TableHead>Portal</TableHead>
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
                  <TableCell className="text-dim">{time_zone}</TableCell>
                  <TableCell className="text-dim tabular-nums">
                    {new Set(assignments.map(({ user_id }) => user_id)).size} people
                  </TableCell>
                  <TableCell>
                    <Link
                      href={`/client/${slug}`}
                      className="rounded-4 text-accent-text hover:underline"
                    >
                      Open
                    </Link>
                  </TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        )}
      </Scroll>
    </>
  );
}
