import 'server-only';
import type { Db } from '@/lib/core/database';
import type { Entry, Kind } from './entry';
import { place } from './place';
import { toSource } from './source';

type Wanted = {
  agencyId: string;
  clientId?: string;
  kinds?: readonly Kind[] | null;
  from: string;
  to: string;
  zone: string;
};

/** What stands on these days for the viewer, once per occurrence. */
export async function listEntries(db: Db, wanted: Wanted): Promise<Entry[]> {
  const { agencyId, clientId, kinds, from, to, zone } = wanted;
  const { data } = await db
    .rpc('calendar_entries', {
      agency: agencyId,
      from_on: from,
      to_on: to,
      zone,
      client: clientId,
      kinds: kinds ? [...kinds] : undefined,
    })
    .throwOnError();
  return data.flatMap((row) => {
    const source = toSource(row);
    return source ? place(source, { from, to, zone }) : [];
  });
}
