import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import type { Database } from '@/lib/core/database.types';
import type { CampaignDuty } from '@/lib/campaigns/names';
import type { WorkKind } from './stages';

type Answer = Database['public']['Functions']['workload']['Returns'][number];
/** A person's week; without a user_id, what nobody has taken yet. */
export type WeekLoad = Omit<Answer, 'user_id'> & { user_id: string | null };

export const listLoads = cache(
  async (db: Db, agencyId: string, monday: string, weeks = 6): Promise<WeekLoad[]> => {
    const { data } = await db
      .rpc('workload', { agency: agencyId, first_week: monday, weeks })
      .throwOnError();
    return data;
  },
);

type Stretch = { person: string | null; from: string; to: string };

/** The campaigns, flows and popups behind a load, as far as the viewer reads them. */
export async function listLoadItems(db: Db, agencyId: string, { person, from, to }: Stretch) {
  const { data } = await db
    .rpc('workload_items', {
      agency: agencyId,
      person: person as string, // null asks for what nobody has; the generated type does not know it
      first_day: from,
      last_day: to,
    })
    .throwOnError();
  // What is no campaign has no number; the generated type does not know it.
  return data as (Omit<(typeof data)[number], 'number'> & { number: number | null })[];
}
export type LoadItem = Awaited<ReturnType<typeof listLoadItems>>[number];

export async function suggest(db: Db, kind: WorkKind, work: string, duty: CampaignDuty) {
  const { data } = await db.rpc('suggest_assignee', { kind, work, role: duty }).throwOnError();
  return data;
}

/** Days off that touch a stretch of days. */
export const listTimeOff = cache(async (db: Db, agencyId: string, from: string, to?: string) => {
  let query = db
    .from('time_off')
    .select('id, user_id, from_on, to_on, note')
    .eq('agency_id', agencyId)
    .gte('to_on', from)
    .order('from_on')
    .limit(500);
  if (to) query = query.lte('from_on', to);
  return (await query.throwOnError()).data;
});

export async function listCapacities(db: Db, agencyId: string) {
  const { data } = await db
    .from('person_capacities')
    .select('user_id, from_on, minutes_a_week')
    .eq('agency_id', agencyId)
    .order('from_on', { ascending: false })
    .limit(1000)
    .throwOnError();
  return data;
}

export async function listEstimates(db: Db, agencyId: string) {
  const { data } = await db
    .from('stage_estimates')
    .select('kind, stage, minutes')
    .eq('agency_id', agencyId)
    .throwOnError();
  return data;
}
