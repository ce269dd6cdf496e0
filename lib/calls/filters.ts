import { readCursor, writeCursor, type Cursor } from '@/lib/core/cursor';

export type CallFilters = {
  /** A slug. */
  client?: string;
  /** What was said, written or in a title. */
  q?: string;
  after?: Cursor;
};

type Query = Record<string, string | string[] | undefined>;

const LONGEST = 200;

/** From the address; what does not exist is left out. */
export function readCallFilters(query: Query, slugs: readonly string[]): CallFilters {
  const { client, q, after } = query;
  const words = typeof q === 'string' ? q.trim().slice(0, LONGEST) : '';
  const cursor = readCursor(after);
  return {
    ...(typeof client === 'string' && slugs.includes(client) && { client }),
    ...(words && { q: words }),
    ...(cursor && !words && { after: cursor }),
  };
}

export function callFilterHref(filters: CallFilters, change: Partial<CallFilters> = {}): string {
  const { client, q, after } = { ...filters, after: undefined, ...change };
  const query = new URLSearchParams();
  if (client) query.set('client', client);
  if (q) query.set('q', q);
  if (after) query.set('after', writeCursor(after));
  return query.size > 0 ? `/team/calls?${query}` : '/team/calls';
}
