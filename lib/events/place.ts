import 'server-only';
import type { Db } from '@/lib/core/database';
import { fromLocal, time } from '@/lib/core/clock';
import { daysBetween, plusDays } from '@/lib/core/days';
import { stamped } from '@/lib/core/stamped';

export async function findEventPlace(db: Db, agencyId: string, id: string) {
  const { data } = await db
    .from('company_events')
    .select('time_zone, cancelled_at')
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return (
    data && {
      zone: data.time_zone,
      refusal: data.cancelled_at ? 'This event is cancelled.' : undefined,
    }
  );
}

type Move = { id: string; occursOn?: string; expected: string | null };

/** An event on another day, with its length; of one that recurs only the occurrence that was meant. */
export async function putEvent(db: Db, { id, occursOn, expected }: Move, to: string | null) {
  const { data: event } = await db
    .from('company_events')
    .select('starts_on, ends_on, starts_at, ends_at, time_zone, recurrence')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (!event || !to) return { data: null, error: null };
  if (event.recurrence && occursOn) return putOccurrence(db, { id, occursOn }, event, to);
  const { starts_on, ends_on, starts_at, ends_at } = event;
  const times =
    starts_on && ends_on
      ? { starts_on: to, ends_on: plusDays(to, daysBetween(starts_on, ends_on)) }
      : { starts_at: to, ends_at: endOf(to, starts_at, ends_at) };
  return db
    .from('company_events')
    .update(times)
    .eq('id', id)
    .eq(starts_on ? 'starts_on' : 'starts_at', expected ?? '')
    .select('id')
    .maybeSingle();
}

const endOf = (start: string, from: string | null, to: string | null) =>
  new Date(Date.parse(start) + Date.parse(to ?? '') - Date.parse(from ?? '')).toISOString();

type Times = { starts_on: string | null; starts_at: string | null; time_zone: string };

async function putOccurrence(
  db: Db,
  { id, occursOn }: { id: string; occursOn: string },
  { starts_on, starts_at, time_zone }: Times,
  to: string,
) {
  const clock = starts_at && time(starts_at, time_zone);
  const byRule = clock ? fromLocal(occursOn, clock, time_zone).toISOString() : occursOn;
  const elsewhere = { starts_on: starts_on ? to : null, starts_at: starts_on ? null : to };
  return exceptOccurrence(db, { id, occursOn }, to === byRule ? null : elsewhere);
}

type Elsewhere = Pick<Times, 'starts_on' | 'starts_at'>;

/** One occurrence elsewhere; nowhere, with neither a day nor a time; or, with null, where its rule puts it. */
export async function exceptOccurrence(
  db: Db,
  { id, occursOn }: { id: string; occursOn: string },
  elsewhere: Elsewhere | null,
) {
  const exceptions = db.from('event_exceptions');
  const changed = await (elsewhere ? exceptions.update(elsewhere) : exceptions.delete())
    .eq('event_id', id)
    .eq('occurs_on', occursOn)
    .select('event_id')
    .maybeSingle();
  if (changed.error) return { data: null, error: changed.error };
  if (changed.data || !elsewhere) return { data: { id }, error: null };
  const { error } = await db
    .from('event_exceptions')
    .insert(stamped({ event_id: id, occurs_on: occursOn, ...elsewhere }));
  return { data: error ? null : { id }, error };
}
