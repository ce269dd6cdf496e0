import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { SectionHead } from '@/components/ui/section-head';
import { StatusLabel, StatusShape } from '@/components/ui/status-shape';
import { Table, TableHead } from '@/components/ui/table';
import type { PermissionGroup, PermissionLine, Reach, Role } from './users';

type Props = {
  roles: Role[];
  groups: PermissionGroup[];
  /** The chosen person and their roles, marked. */
  marked?: { name: string; roles: string[] };
  /** Where a role's permissions are changed; left out for whoever may not. */
  hrefFor?: (role: string) => string;
};

export function RoleMatrix({ roles, groups, marked, hrefFor }: Props) {
  const isMarked = (role: Role) => marked?.roles.includes(role.slug) ?? false;
  return (
    <section aria-label="What each role may do">
      <SectionHead
        title={
          <>
            What each role may do
            <span className="ml-2 text-12 font-regular text-faint max-md:hidden">
              {marked && `${marked.name}’s roles are marked. `}A person may do what any of their
              roles may.
            </span>
          </>
        }
        aside={<Legend />}
      />
      <Table aria-label="Permissions by role" className="min-w-250 table-fixed">
        <colgroup>
          <col />
          {roles.map((role) => (
            <col key={role.slug} className={cn('w-19', isMarked(role) && 'bg-accent-subtle')} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <TableHead>Permission</TableHead>
            {roles.map((role) => (
              <TableHead
                key={role.slug}
                align="center"
                className={cn(
                  'h-11! px-0.5! whitespace-normal!',
                  isMarked(role) ? 'font-semibold! text-accent-text!' : 'text-dim!',
                )}
              >
                {hrefFor ? (
                  <Link
                    href={hrefFor(role.slug)}
                    scroll={false}
                    className="rounded-4 underline decoration-line-strong underline-offset-3 hover:decoration-current"
                  >
                    <span className="sr-only">Change what may do: </span>
                    {role.name}
                  </Link>
                ) : (
                  role.name
                )}
              </TableHead>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            <tr className="border-b border-line bg-sunken">
              <th
                scope="rowgroup"
                colSpan={roles.length + 1}
                className="h-7 px-4 text-left font-medium"
              >
                {group.title}
              </th>
            </tr>
            {group.permissions.map((permission) => (
              <MatrixRow key={permission.slug} permission={permission} roles={roles} />
            ))}
          </tbody>
        ))}
      </Table>
    </section>
  );
}

function MatrixRow({ permission, roles }: { permission: PermissionLine; roles: Role[] }) {
  return (
    <tr className="border-b border-line hover:bg-hover">
      <th scope="row" className="h-7.5! truncate pl-4 text-left font-regular">
        {permission.name}
        <span className="ml-2.5 font-mono text-12 tracking-[-0.01em] text-faint max-md:hidden">
          {permission.slug}
        </span>
      </th>
      {roles.map((role) => (
        <td key={role.slug} className="h-7.5! text-center">
          <ReachShape reach={permission.reaches[role.slug]} />
        </td>
      ))}
    </tr>
  );
}

function ReachShape({ reach }: { reach: Reach | undefined }) {
  if (!reach) {
    return (
      <span className="text-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">None</span>
      </span>
    );
  }
  return (
    <StatusShape
      shape={reach === 'agency' ? 'check' : 'half'}
      tone="current"
      label={reach === 'agency' ? 'All' : 'Own or assigned'}
      className="inline-block align-[-3px] text-dim"
    />
  );
}

function Legend() {
  return (
    <span className="flex gap-4 text-dim max-lg:hidden">
      <StatusLabel shape="check" tone="none">
        All
      </StatusLabel>
      <StatusLabel shape="half">Own or assigned</StatusLabel>
      <span>
        <span className="mr-1.5 text-faint">–</span>None
      </span>
    </span>
  );
}
