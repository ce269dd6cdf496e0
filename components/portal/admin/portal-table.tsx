import { ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import type { ManagedPortal } from '@/lib/portal/queries/portals';
import { ROOMS } from '@/lib/portal/rooms';

type Props = { portals: ManagedPortal[]; openId?: string; hrefFor: (slug: string) => string };

const offIn = ({ rooms }: ManagedPortal) =>
  ROOMS.filter(({ room }) => !rooms.includes(room)).map(({ name }) => name);

const deciding = ({ members }: ManagedPortal) => {
  const approvers = members.filter(({ approver }) => approver).map(({ name }) => name);
  return approvers.length > 0 ? approvers.join(', ') : null;
};

export function PortalTable({ portals, openId, hrefFor }: Props) {
  return (
    <Table aria-label="Portals" className="min-w-90">
      <thead>
        <tr>
          <TableHead>Client</TableHead>
          <TableHead className="max-md:hidden">Switched off</TableHead>
          <TableHead>Decides</TableHead>
          <TableHead align="end" className="max-md:hidden">
            People
          </TableHead>
        </tr>
      </thead>
      <tbody>
        {portals.map((portal) => (
          <TableRow key={portal.id} open={portal.id === openId}>
            <TableCell>
              <Link
                href={hrefFor(portal.slug)}
                scroll={false}
                className="rounded-4 font-medium hover:underline"
              >
                <ClientName name={portal.name} color={portal.brand_color} className="max-w-72" />
              </Link>
            </TableCell>
            <TableCell className="text-dim max-md:hidden">
              {offIn(portal).join(', ') || <span className="text-faint">Nothing</span>}
            </TableCell>
            <TableCell>
              {deciding(portal) ?? <span className="text-caution-text">Nobody yet</span>}
            </TableCell>
            <TableCell align="end" className="text-dim tabular-nums max-md:hidden">
              {portal.members.length}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
