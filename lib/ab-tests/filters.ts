import { readCursor, writeCursor, type Cursor } from '@/lib/core/cursor';
import { AB_TEST_STATUSES, type AbTestStatus } from './status';

export type AbTestFilters = { status?: AbTestStatus; client?: string; after?: Cursor };
type Query = Record<string, string | string[] | undefined>;

/** From the address; what does not exist is left out. */
export function readAbTestFilters(query: Query, slugs: readonly string[]): AbTestFilters {
  const status = AB_TEST_STATUSES.find((one) => one === query.status);
  const client = slugs.find((one) => one === query.client);
  const after = readCursor(query.after);
  return { ...(status && { status }), ...(client && { client }), ...(after && { after }) };
}

/** Another filter begins at the beginning. */
export function abTestFilterHref(filters: AbTestFilters, change: Partial<AbTestFilters> = {}) {
  const { status, client, after } = { ...filters, after: undefined, ...change };
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (client) query.set('client', client);
  if (after) query.set('after', writeCursor(after));
  return query.size > 0 ? `/team/ab-tests?${query}` : '/team/ab-tests';
}
