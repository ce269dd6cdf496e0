import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import type { Role, UserLine } from './users';
import { UserStatus } from './user-status';

type Props = {
  users: UserLine[];
  roles: Role[];
  /** Whose roles are marked in the matrix below. */
  openId?: string;
  hrefFor: (user: UserLine) => string;
  actionsFor?: (user: UserLine) => ReactNode;
};

export function UsersTable({ users, roles, openId, hrefFor, actionsFor }: Props) {
  const nameOf = new Map(roles.map((role) => [role.slug, role.name]));
  return (
    <Table aria-label="Users" className="min-w-180">
      <thead>
        <tr>
          <TableHead>Name</TableHead>
          <TableHead>Roles</TableHead>
          <TableHead>Reaches</TableHead>
          <TableHead>Status</TableHead>
          <TableHead>Last seen</TableHead>
          {actionsFor && (
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          )}
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <TableRow key={user.id} open={user.id === openId}>
            <TableCell>
              <UserName user={user} href={hrefFor(user)} />
            </TableCell>
            <TableCell>
              <span className="flex gap-1">
                {user.roles.map((role) => (
                  <Chip key={role}>{nameOf.get(role) ?? role}</Chip>
                ))}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap text-dim">{user.reach}</TableCell>
            <TableCell>
              <UserStatus status={user.status} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-dim">{user.seen}</TableCell>
            {actionsFor && (
              <TableCell align="end" className="w-0">
                {actionsFor(user)}
              </TableCell>
            )}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function UserName({ user, href }: { user: UserLine; href: string }) {
  const kind = user.external ? 'external' : 'team';
  return (
    <span className="flex items-center gap-2 whitespace-nowrap max-md:grid max-md:grid-cols-[auto_1fr] max-md:gap-x-3 max-md:gap-y-0 max-md:py-1.5 max-md:[&>:first-child]:row-span-2">
      <Avatar
        name={user.name}
        size="md"
        kind={user.status === 'invited' ? 'pending' : kind}
        beside
      />
      <Link href={href} scroll={false} className="rounded-4 font-medium hover:underline">
        {user.name}
      </Link>
      <span className="text-faint max-md:text-12">{user.email}</span>
    </span>
  );
}
