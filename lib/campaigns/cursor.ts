import type { CampaignSort } from './filters';
import { statusOrder, type CampaignStatus } from './status';

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

/** A piece of the list in its order, beginning where an index can begin. */
export type Stretch = {
  statuses: CampaignStatus[];
  /** From this key on; what stands at the key itself is told apart by `or`. */
  from?: string;
  or?: string;
  /** Only what has no key, after this id. */
  keyless?: { after?: string };
};

/** What comes after a place, piece by piece: the rest of its stage, what has no key there, then later stages. */
export function stretchesAfter(
  { status, key, id }: Place,
  sort: CampaignSort,
  statuses: CampaignStatus[],
): Stretch[] {
  const { name, nullable, ascending } = SORT_COLUMNS[sort];
  const later = statuses.filter((other) => statusOrder(other) > statusOrder(status));
  const here: Stretch[] =
    key === null
      ? [{ statuses: [status], keyless: { after: id } }]
      : [
          {
            statuses: [status],
            from: key,
            or: `${name}.${ascending ? 'gt' : 'lt'}."${key}",and(${name}.eq."${key}",id.gt.${id})`,
          },
          ...(nullable ? [{ statuses: [status], keyless: {} }] : []),
        ];
  return later.length > 0 ? [...here, { statuses: later }] : here;
}
