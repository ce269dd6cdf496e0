import 'server-only';
import type { Session } from '@/lib/core/session';

/** When this person first did each thing a checklist asks for. */
export async function listFirstTimes({ db }: Session): Promise<ReadonlyMap<string, string>> {
  const { data } = await db.rpc('first_times').throwOnError();
  return new Map(data.map(({ fact, at }) => [fact, at]));
}
