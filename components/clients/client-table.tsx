import type { ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { zoneName } from '@/lib/campaigns/send-time';
import type { ListedClient } from '@/lib/clients/queries';
import { STATUS_LABELS } from './client-status';

/** The people who answer for a client. */
export const managersOf = ({ assignments }: ListedClient) =>
  assignments.filter(({ duty }) => duty === 'account_manager').map(({ user_id }) => user_id);

function peopleOf({ assignments }: ListedClient): string {
  const { size } = new Set(assignments.map(({ user_id }) => user_id));
  return size === 1 ? '1 person' : `${size} people`;
}

type Props = {
  clients: ListedClient[];
  names: Map<string, { name: string }>;
  /** How far each client's nearest goal has come, where the viewer may know. */
  goals?: Map<string, ReactNode>;
  /** Where a line leads; the client's own page if nothing is said. */
  hrefFor?: (slug: string) => string;
};

const toClient = (slug: string) => `/team/clients/${slug}`;

export function ClientTable({ clients, names, goals, hrefFor = toClient }: Props) {
  return (
    <Table aria-label="Clients" className="max-sm:table-fixed sm:min-w-90">
      <thead>
        <tr>
          <TableHead>Client</TableHead>
          <TableHead className="max-sm:w-28">Status</TableHead>
          <TableHead className="max-md:hidden">Account manager</TableHead>
          {goals && <TableHead className="max-sm:hidden">Goal</TableHead>}
          <TableHead className="max-md:hidden">Team</TableHead>
          <TableHead className="max-md:hidden">Time zone</TableHead>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <TableRow key={client.id}>
            <TableCell className="max-sm:py-2">
              <Link href={hrefFor(client.slug)} className="rounded-4 font-medium hover:underline">
                <ClientName name={client.name} color={client.brand_color} className="sm:max-w-72" />
              </Link>
              {/* A phone has no column for it. */}
              {goals?.has(client.id) && (
                <div className="mt-0.5 flex gap-1.5 pl-6 text-12 sm:hidden">
                  <span className="text-faint">Goal</span>
                  {goals.get(client.id)}
                </div>
              )}
            </TableCell>
            <TableCell>{STATUS_LABELS[client.status]}</TableCell>
            <TableCell className="text-dim max-md:hidden">
              {managersOf(client)
                .map((id) => names.get(id)?.name)
                .join(', ') || <span className="text-caution-text">Nobody yet</span>}
            </TableCell>
            {goals && <TableCell className="max-sm:hidden">{goals.get(client.id)}</TableCell>}
            <TableCell className="whitespace-nowrap text-dim tabular-nums max-md:hidden">
              {peopleOf(client)}
            </TableCell>
            <TableCell className="text-dim max-md:hidden">{zoneName(client.time_zone)}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
