import 'server-only';
import type { Db } from '@/lib/core/database';
import type { Role } from '@/lib/core/session';

export type UserFilters = {
  term?: string;
  role?: Role;
  status?: 'active' | 'invited' | 'deactivated';
};

/** Everybody of an agency, with what the Users tab says of them. An agency has tens of people, seldom hundreds. */
export async function listUsers(db: Db, agencyId: string) {
  const [{ data: people }, { data: seen }] = await Promise.all([
    db
      .from('user_profiles')
      .select(
        `id, name, title, deactivated_at, created_at, contacts:user_contacts (email), roles:user_roles (role),
         assignments:client_assignments (client_id), memberships:client_members (client:clients (name))`,
      )
      .eq('agency_id', agencyId)
      .order('name')
      .order('id')
      .limit(1000)
      .throwOnError(),
    db.rpc('last_seen').throwOnError(),
  ]);
  const lastSeen = new Map(seen.map(({ user_id, at }) => [user_id, at]));
  return people.map((person) => ({ ...person, seenAt: lastSeen.get(person.id) ?? null }));
}

/** Everybody who may sign in. */
export async function countUsers(db: Db, agencyId: string) {
  const { count } = await db
    .from('user_profiles')
    .select('id', { count: 'exact', head: true })
    .eq('agency_id', agencyId)
    .is('deactivated_at', null)
    .throwOnError();
  return count ?? 0;
}

export type AgencyUser = Awaited<ReturnType<typeof listUsers>>[number];

export async function listOpenInvitations(db: Db, agencyId: string) {
  const { data } = await db
    .from('invitations')
    .select('id, email, name, roles, expires_at, client_id')
    .eq('agency_id', agencyId)
    .is('accepted_at', null)
    .is('revoked_at', null)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(500)
    .throwOnError();
  return data;
}

export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

export async function listInvitationsTo(db: Db, clientId: string) {
  const { data } = await db
    .from('invitations')
    .select('id, email, name, approver, expires_at')
    .eq('client_id', clientId)
    .is('accepted_at', null)
    .is('revoked_at', null)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(100)
    .throwOnError();
  return data;
}

export async function listRolePermissions(db: Db, agencyId: string) {
  const { data } = await db
    .from('role_permissions')
    .select('role, permission, reach')
    .eq('agency_id', agencyId)
    .limit(2000)
    .throwOnError();
  return data;
}

/** How far each role may be let at most, and what an agency starts with. */
export async function listCeilings(db: Db) {
  const { data } = await db
    .from('role_ceilings')
    .select('role, permission, reach, default_reach')
    .order('role')
    .order('permission')
    .limit(1000)
    .throwOnError();
  return data;
}
