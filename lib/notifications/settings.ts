import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Session } from '@/lib/core/session';

/** When a person wants to be reached, and how they use the keyboard. */
export const getSettings = cache(async ({ db, userId }: Session) => {
  const { data } = await db
    .from('person_settings')
    .select(
      'time_zone, digest, digest_hour, digest_weekday, next_digest_at, quiet_from, quiet_until, slack_member, single_keys, tour_step, tour_ended_at',
    )
    .eq('user_id', userId)
    .maybeSingle()
    .throwOnError();
  if (!data) redirect('/login'); // whoever looks was deactivated while the page was made
  return data;
});
export type Settings = Awaited<ReturnType<typeof getSettings>>;

/** What reaches this person by which way, the defaults included. */
export async function listChoices({ db }: Session) {
  const { data } = await db.rpc('notification_choices').throwOnError();
  return data;
}
export type Choice = Awaited<ReturnType<typeof listChoices>>[number];
