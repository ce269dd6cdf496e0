import 'server-only';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';

/** An event with who takes part; null where it is not there or not for this person. */
export async function findEvent(db: Db, agencyId: string, id: string) {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('company_events')
    .select(
      `id, client_id, title, details, place, link, starts_on, ends_on, starts_at, ends_at, time_zone, recurrence, recurs_until,
       whole_team, shared_at, cancelled_at, created_by,
       exceptions:event_exceptions (occurs_on, starts_on, starts_at),
       attendees:event_attendees (user_id, answer, person:user_profiles (name))`,
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
}
/** The days of a rule on which it does not take place, in order. */
export const leftOut = ({ exceptions }: Pick<CompanyEvent, 'exceptions'>): string[] =>
  exceptions
    .filter(({ starts_on, starts_at }) => !starts_on && !starts_at)
    .map(({ occurs_on }) => occurs_on)
    .sort();

export type CompanyEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>;
