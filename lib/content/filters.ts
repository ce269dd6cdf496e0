import { isUuid } from '@/lib/core/uuid';
import { type ContentKind, isKind } from './kinds';

/** The agency's own shelf, where a client's slug would stand. */
export const OWN = 'own';

export type ShelfFilters = {
  /** A slug, or the agency's own shelf; everything without. */
  shelf?: string;
  folder?: string;
  kind?: ContentKind | 'call';
  tag?: string;
  q?: string;
  /** What was put away. */
  away: boolean;
};

type Query = Record<string, string | string[] | undefined>;

const words = (value: unknown, most: number) =>
  (typeof value === 'string' && value.trim().slice(0, most)) || undefined;

/** From the address; what does not exist is left out. Calls are only found, never listed. */
export function readShelfFilters(query: Query, slugs: readonly string[]): ShelfFilters {
  const { client, folder, kind, tag, q, away } = query;
  const shelf = [OWN, ...slugs].find((one) => one === client);
  const asked = words(q, 200);
  return {
    shelf,
    folder: shelf && typeof folder === 'string' && isUuid(folder) ? folder : undefined,
    kind: isKind(kind) || (asked && kind === 'call') ? kind : undefined,
    tag: words(tag, 40)?.toLowerCase(),
    q: asked,
    away: away === '1',
  };
}

export function shelfHref(
  filters: ShelfFilters,
  change: Partial<ShelfFilters> & { after?: string } = {},
): string {
  const { shelf, folder, kind, tag, q, away } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (shelf) query.set('client', shelf);
  if (shelf && folder) query.set('folder', folder);
  if (kind && (kind !== 'call' || q)) query.set('kind', kind);
  if (tag) query.set('tag', tag);
  if (q) query.set('q', q);
  if (away) query.set('away', '1');
  if (change.after) query.set('after', change.after);
  const written = query.toString();
  return written ? `/team/content?${written}` : '/team/content';
}
