import 'server-only';
import type { Db } from '@/lib/core/database';

/** Every client's portal as the agency manages it: rooms and people. */
export async function listPortals(db: Db, agencyId: string) {
  const { data } = await db
    .from('clients')
    .select(
      `id, slug, name, brand_color, status, portal:client_portals (rooms),
       decisions:client_approval_settings (policy, reminders, hours_from, hours_until, posts),
       members:client_members (user_id, approver, person:user_profiles (name, title, deactivated_at))`,
    )
    .eq('agency_id', agencyId)
    .neq('status', 'archived')
    .order('name')
    .order('id')
    .limit(1000)
    .throwOnError();
  return data.map(({ portal, members, decisions, ...client }) => ({
    ...client,
    rooms: portal[0]?.rooms ?? [],
    decisions: [decisions].flat()[0] ?? null,
    members: members
      .filter(({ person }) => !person.deactivated_at)
      .map(({ user_id, approver, person }) => ({ id: user_id, approver, ...person })),
  }));
}
export type ManagedPortal = Awaited<ReturnType<typeof listPortals>>[number];
