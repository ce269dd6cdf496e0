import type { Metadata } from 'next';
import { GrantsPanel } from '@/components/accounts/grants-panel';
import { InviteDialog } from '@/components/accounts/invite-dialog';
import { RoleMatrix } from '@/components/accounts/role-matrix';
import { RolesPanel } from '@/components/accounts/roles-panel';
import { UserActions } from '@/components/accounts/user-actions';
import { UsersTable } from '@/components/accounts/users-table';
import { UsersToolbar } from '@/components/accounts/users-toolbar';
import { Scroll, Split } from '@/components/shell/page';
import { Pager } from '@/components/ui/pager';
import * as actions from '@/lib/accounts/admin-actions';
import { startViewAs } from '@/lib/accounts/view-as-actions';
import { differs } from '@/lib/accounts/grants';
import { permissionMatrix, roleGrants } from '@/lib/accounts/matrix';
import { ROLE_NAMES } from '@/lib/accounts/names';
import { ROLES } from '@/lib/accounts/schema';
import {
  pageOf,
  readUserFilters,
  STATUS_NAMES,
  userFilterChips,
  userFilterHref,
} from '@/lib/accounts/user-filters';
import { invitationLine, matches, personLine, summary } from '@/lib/accounts/user-line';
import {
  listCeilings,
  listOpenInvitations,
  listRolePermissions,
  listUsers,
} from '@/lib/accounts/users';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Users' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const roles = ROLES.map((slug) => ({ slug, name: ROLE_NAMES[slug] }));

export default async function UsersPage({ params, searchParams }: Props) {
  const { db, agency, userId, permissions, viewing } = await requireTeam('users.manage');
  const base = `/agency/${(await params).slug}/admin/users`;
  const query = await searchParams;
  const filters = readUserFilters(query);
  const changesRoles = !viewing && permissions['roles.manage'] === 'agency';
  const [people, invitations, grants, clients, ceilings] = await Promise.all([
    listUsers(db, agency.id),
    listOpenInvitations(db, agency.id),
    listRolePermissions(db, agency.id),
    listClients(db, agency.id),
    changesRoles ? listCeilings(db) : [],
  ]);
  const now = new Date();
  const all = [
    ...people.map((person) => personLine(person, agency.timeZone, now)),
    ...invitations.map((invitation) => invitationLine(invitation, agency.timeZone, now)),
  ];
  const open = all.find(({ id, status }) => id === query.open && status !== 'invited');
  const changed = changesRoles ? roles.find(({ slug }) => slug === query.grants) : undefined;
  const found = all.filter((line) => matches(line, filters));
  const { shown, from, to, before, after } = pageOf(found, query.page);
  const href = userFilterHref(base, filters, {});
  const withMore = (more: string) => `${href}${href.includes('?') ? '&' : '?'}${more}`;
  const pageHref = (page?: number) => (page ? withMore(`page=${page}`) : undefined);
  const openHref = (id: string) =>
    withMore(before ? `page=${before + 1}&open=${id}` : `open=${id}`);

  return (
    <>
      <UsersToolbar
        term={filters.term}
        roles={roles.map(({ slug, name }) => ({
          label: name,
          href: userFilterHref(base, filters, { role: slug }),
        }))}
        statuses={(['active', 'invited', 'deactivated'] as const).map((status) => ({
          label: STATUS_NAMES[status],
          href: userFilterHref(base, filters, { status }),
        }))}
        filters={userFilterChips(base, filters)}
        summary={summary(all)}
        action={<InviteDialog invite={actions.invite} roles={roles} clients={clients} />}
      />
      <Split>
        <Scroll aria-label="Users and roles">
          <UsersTable
            users={shown}
            roles={roles}
            openId={open?.id}
            hrefFor={({ id, status }) => (status === 'invited' ? href : openHref(id))}
            actionsFor={(user) =>
              user.id !== userId && (
                <UserActions
                  user={user}
                  rolesHref={openHref(user.id)}
                  lookAs={permissions.view_as ? startViewAs : undefined}
                  deactivate={actions.deactivate}
                  reactivate={actions.reactivate}
                  signOutEverywhere={actions.signOutPerson}
                  sendInvitationAgain={actions.sendInvitationAgain}
                  withdrawInvitation={actions.withdrawInvitation}
                />
              )
            }
          />
          {(before ?? after) && (
            <Pager
              newerHref={pageHref(before)}
              olderHref={pageHref(after)}
              names={['Previous', 'Next']}
            >
              {from} to {to} of {found.length}
            </Pager>
          )}
          <RoleMatrix
            roles={roles}
            groups={permissionMatrix(grants)}
            marked={open}
            hrefFor={changesRoles ? (role) => withMore(`grants=${role}`) : undefined}
          />
        </Scroll>
        {changed && (
          <GrantsPanel
            key={changed.slug}
            role={changed}
            groups={roleGrants(ceilings, grants, changed.slug)}
            differs={differs(ceilings, grants, changed.slug)}
            closeHref={href}
            save={actions.changeGrants}
            restore={actions.restoreGrants}
          />
        )}
        {open && !changed && (
          <RolesPanel
            user={open}
            roles={roles}
            changeRoles={actions.changeRoles}
            closeHref={href}
          />
        )}
      </Split>
    </>
  );
}
