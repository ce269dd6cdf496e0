import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';

/** Every client of the agency that the viewer reaches, for lists and for choosing one. */
export const listClients = cache(async (db: Db, agencyId: string) => {
  const { data } = await db
    .from('clients')
    .select(
      'id, slug, name, brand_color, time_zone, status, assignments:client_assignments (user_id, duty)',
    )
    .eq('agency_id', agencyId)
    .order('name')
    .order('id')
    .limit(1000)
    .throwOnError();
  return data;
});
export type ListedClient = Awaited<ReturnType<typeof listClients>>[number];

export const findClient = cache(async (db: Db, agencyId: string, slug: string) => {
  const { data } = await db
    .from('clients')
    .select(
      'id, slug, name, brand_color, time_zone, currency, status, sender_name, sender_email, website, created_at',
    )
    .eq('agency_id', agencyId)
    .eq('slug', slug)
    .maybeSingle()
    .throwOnError();
  return data;
});
export type Client = NonNullable<Awaited<ReturnType<typeof findClient>>>;

/** Who of the agency works for a client, duty by duty. */
export const listClientTeam = cache(async (db: Db, clientId: string) => {
  const { data } = await db
    .from('client_assignments')
    .select('duty, person:user_profiles (id, name, title, deactivated_at)')
    .eq('client_id', clientId)
    .order('duty')
    .throwOnError();
  return data.filter(({ person }) => person && !person.deactivated_at);
});

const MEMBER = 'user_id, approver, billing, person:user_profiles (id, name, title, deactivated_at)';
type Member = { person: { deactivated_at: string | null } | null };
const signsIn = ({ person }: Member) => Boolean(person && !person.deactivated_at);

/** Who of the client's own people signs in. */
export const listClientMembers = cache(async (db: Db, clientId: string) => {
  const { data } = await db
    .from('client_members')
    .select(MEMBER)
    .eq('client_id', clientId)
    .order('created_at')
    .throwOnError();
  return data.filter(signsIn);
});

/** The same for a slug, where the client is being asked for in the same moment. */
export async function listMembersOf(db: Db, agencyId: string, slug: string) {
  const { data } = await db
    .from('client_members')
    .select(`${MEMBER}, client:clients!inner ()`)
    .eq('client.agency_id', agencyId)
    .eq('client.slug', slug)
    .order('created_at')
    .throwOnError();
  return data.filter(signsIn);
}

/** Everybody of any client who signs in: who may be let in to one more. */
export async function listClientPeople(db: Db, agencyId: string) {
  const { data } = await db
    .from('user_profiles')
    .select(
      'id, name, roles:user_roles!inner (), memberships:client_members (client:clients (name))',
    )
    .eq('agency_id', agencyId)
    .is('deactivated_at', null)
    .eq('roles.role', 'client_user')
    .order('name')
    .order('id')
    .limit(1000)
    .throwOnError();
  return data.map(({ id, name, memberships }) => ({
    id,
    name,
    clients: memberships.map(({ client }) => client.name),
  }));
}

export async function findIntegration(db: Db, clientId: string) {
  const { data } = await db
    .from('client_integrations')
    .select(
      'status, default_list_ids, attribution_window, last_synced_at, last_error, connected_at',
    )
    .eq('client_id', clientId)
    .eq('provider', 'klaviyo')
    .maybeSingle()
    .throwOnError();
  return data;
}

/** What the agency notes about a client; null for whoever may not read it. */
export async function findInternals(db: Db, clientId: string) {
  const { data } = await db
    .from('client_internals')
    .select('notes, voice')
    .eq('client_id', clientId)
    .maybeSingle()
    .throwOnError();
  return data;
}
