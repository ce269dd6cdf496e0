import { type CampaignSort } from './filters';
import { type CampaignStatus } from './status';

type Column = {
  name: 'due_on' | 'send_at' | 'priority' | 'number';
  nullable: boolean;
  ascending: boolean;
};

/** What a group is ordered by. Nothing known comes last. */
export const SORT_COLUMNS: Record<CampaignSort, Column> = {
  due: { name: 'due_on', nullable: true, ascending: true },
  send: { name: 'send_at', nullable: true, ascending: true },
  priority: { name: 'priority', nullable: false, ascending: true },
  newest: { name: 'number', nullable: false, ascending: false },
};

export type Place = { status: CampaignStatus; key: string | null; id: string };

/** A place in the list, for an address. */
export const writeCursor = ({ status, key, id }: Place) =>
  Buffer.from(JSON.stringify([status, key, id])).toString('base64url');

export function readCursor(cursor: string | undefined, known: readonly string[]): Place | null {
  if (!cursor) return null;
  try {
    const [status, key, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof status !== 'string' || !known.includes(status) || typeof id !== 'string')
      return null;
    if (!/^[0-9a-f-]{36}$/.test(id) || (key !== null && !isKey(key))) return null;
    return { status: status as CampaignStatus, key, id }; // one of the known
  } catch {
    return null; // not ours: the first page
  }
}

const isKey = (key: unknown): key is string =>
  typeof key === 'string' && /^[\w:.+-]{1,40}$/.test(key);

/** Everything after a place, as PostgREST says it: later stages, then later keys, then later ids. */
export function afterPlace({ status, key, id }: Place, sort: CampaignSort): string {
  const { name, nullable, ascending } = SORT_COLUMNS[sort];
  const here = `status.eq.${status}`;
  const later = [`status.gt.${status}`];
  if (key === null) {
    later.push(`and(${here},${name}.is.null,id.gt.${id})`);
  } else {
    later.push(`and(${here},${name}.${ascending ? 'gt' : 'lt'}."${key}")`);
    later.push(`and(${here},${name}.eq."${key}",id.gt.${id})`);
    if (nullable) later.push(`and(${here},${name}.is.null)`);
  }
  return later.join(',');
}
