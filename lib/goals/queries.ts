import 'server-only';
import type { Db } from '@/lib/core/database';

const columns = 'id, client_id, kind, starts_on, ends_on, target, currency, note';

type Wanted = { clientId?: string; from?: string };

/** Goals with what has come in for them; of one client or of all the viewer reaches, from a day on or all. */
export async function listGoals(db: Db, agencyId: string, { clientId, from }: Wanted = {}) {
  let query = db.from('goals').select(columns).eq('agency_id', agencyId);
  if (clientId) query = query.eq('client_id', clientId);
  if (from) query = query.gte('ends_on', from);
  const [{ data: goals }, { data: figures }] = await Promise.all([
    query.order('ends_on', { ascending: false }).order('kind').limit(500).throwOnError(),
    db.rpc('goal_progress', { client: clientId, from_day: from }).throwOnError(),
  ]);
  const known = new Map(figures.map((figure) => [figure.goal_id, figure]));
  return goals.map((goal) => {
    const figure = known.get(goal.id);
    return {
      ...goal,
      actual: figure?.actual ?? null,
      measured: figure?.measured ?? 0,
      unmeasured: figure?.unmeasured ?? 0,
      sources: figure?.sources ?? [],
      windows: figure?.windows ?? [],
      newestSync: figure?.newest_sync ?? null,
      countedSince: figure?.counted_since ?? null,
      countedBy: figure?.counted_by ?? null,
      lists: figure?.lists ?? [],
    };
  });
}
export type Goal = Awaited<ReturnType<typeof listGoals>>[number];

/** The sizes of the whole list that people typed in, the newest first. */
export async function listTypedSizes(db: Db, clientId: string) {
  const { data } = await db
    .from('list_sizes')
    .select('id, day, size')
    .eq('client_id', clientId)
    .eq('list_id', '')
    .order('day', { ascending: false })
    .limit(24)
    .throwOnError();
  return data;
}
export type TypedSize = Awaited<ReturnType<typeof listTypedSizes>>[number];

/** Whether the client's own people see them. */
export async function showsGoals(db: Db, clientId: string): Promise<boolean> {
  const { data } = await db
    .from('client_portals')
    .select('rooms')
    .eq('client_id', clientId)
    .maybeSingle()
    .throwOnError();
  return data?.rooms.includes('goals') ?? false;
}
