import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { byRisk, type Meter } from './meter';

type Wanted = { clientId?: string; from?: string; to?: string };

/** The meters of one client, or of all that the viewer reaches; of each client's present month unless told. */
export async function listMeters(db: Db, { clientId, from, to }: Wanted = {}): Promise<Meter[]> {
  const { data } = await db
    .rpc('scope_periods', { client: clientId, from_month: from, to_month: to })
    .throwOnError();
  return data;
}

/** For one page that asks twice. */
export const listClientMeters = cache((db: Db, clientId: string) => listMeters(db, { clientId }));

/** Clients of whom at least 80 % of a kind is spoken for this month, the most urgent first. */
export async function listScopeWarnings(db: Db) {
  const clients = byRisk(await listMeters(db));
  return clients.filter(({ risk }) => risk === 'over' || risk === 'full' || risk === 'near');
}

/** A client's terms with what they allow, the newest first. */
export async function listPackages(db: Db, clientId: string) {
  const { data } = await db
    .from('crm_scope_packages')
    .select(
      'id, name, starts_on, ends_on, created_at, items:crm_scope_items (kind, min_units, max_units, carry_cap)',
    )
    .eq('client_id', clientId)
    .order('starts_on', { ascending: false })
    .limit(60)
    .throwOnError();
  return data;
}
export type Package = Awaited<ReturnType<typeof listPackages>>[number];

/** What an admin let through beyond the terms, the newest first. */
export async function listOverrides(db: Db, clientId: string) {
  const { data } = await db
    .from('crm_scope_overrides')
    .select('id, kind, month, units, basis, reason, granted_by, created_at')
    .eq('client_id', clientId)
    .order('created_at', { ascending: false })
    .order('id')
    .limit(50)
    .throwOnError();
  return data;
}
export type Override = Awaited<ReturnType<typeof listOverrides>>[number];

/** The work behind a month's numbers. */
export async function listScopeWork(db: Db, clientId: string, month: string) {
  const { data } = await db.rpc('list_scope_work', { client: clientId, month }).throwOnError();
  return data;
}
export type Work = Awaited<ReturnType<typeof listScopeWork>>[number];
