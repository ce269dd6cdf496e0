import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isTeam, type Role } from '@/lib/core/session';

export type Person = { id: string; name: string; team: boolean };

const columns = 'id, name, roles:user_roles (role)';

type Read = { id: string; name: string; roles: { role: Role }[] };

const toPerson = ({ id, name, roles }: Read): Person => ({
  id,
  name,
  team: isTeam(roles.map(({ role }) => role)),
});

/** Names for ids that stand in a trail, deactivated people included. */
export async function findPeople(
  db: Db,
  agencyId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { data } = await db
    .from('user_profiles')
    .select(columns)
    .eq('agency_id', agencyId)
    .in('id', wanted)
    .throwOnError();
  return new Map(data.map((person) => [person.id, toPerson(person)]));
}

export type Colleague = { id: string; name: string; title: string; roles: Role[] };

/** Everybody who works at the agency today, by name. */
export const listColleagues = cache(async (db: Db, agencyId: string): Promise<Colleague[]> => {
  const { data } = await db
    .from('user_profiles')
    .select('id, name, title, roles:user_roles!inner (role)')
    .eq('agency_id', agencyId)
    .is('deactivated_at', null)
    .not('roles.role', 'in', '(client_user,creator)')
    .order('name')
    .limit(500)
    .throwOnError();
  return data.map(({ id, name, title, roles }) => ({
    id,
    name,
    title,
    roles: roles.map(({ role }) => role),
  }));
});
