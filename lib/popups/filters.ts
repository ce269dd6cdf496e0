import { readCursor, writeCursor, type Cursor } from '@/lib/core/cursor';
import type { PopupStatus } from './status';

export type PopupView = 'open' | 'mine' | 'late' | 'client' | 'live' | 'closed';

const OPEN: readonly PopupStatus[] = ['draft', 'design', 'qa', 'client_approval', 'approved'];

export const SHOWN: Record<PopupView, readonly PopupStatus[]> = {
  open: OPEN,
  mine: OPEN,
  late: OPEN,
  client: ['client_approval'],
  live: ['live', 'paused'],
  closed: ['archived', 'cancelled'],
};

export const VIEWS: readonly { view: PopupView; label: string }[] = [
  { view: 'open', label: 'In the making' },
  { view: 'mine', label: 'Mine' },
  { view: 'late', label: 'Late' },
  { view: 'client', label: 'With the client' },
  { view: 'live', label: 'Live' },
  { view: 'closed', label: 'Over' },
];

export type PopupFilters = {
  view: PopupView;
  /** A slug. */
  client?: string;
  /** Whoever works on them. */
  person?: string;
  after?: Cursor;
};
type Query = Record<string, string | string[] | undefined>;

/** From the address; what does not exist is left out. */
export function readPopupFilters(
  query: Query,
  slugs: readonly string[],
  people: readonly string[],
): PopupFilters {
  const view = VIEWS.find((one) => one.view === query.view)?.view ?? 'open';
  const client = slugs.find((one) => one === query.client);
  const person = people.find((one) => one === query.person);
  const after = readCursor(query.after);
  return { view, ...(client && { client }), ...(person && { person }), ...(after && { after }) };
}

/** Another filter begins at the beginning. */
export function popupFilterHref(filters: PopupFilters, change: Partial<PopupFilters> = {}): string {
  const { view, client, person, after } = { ...filters, after: undefined, ...change };
  const query = new URLSearchParams();
  if (view !== 'open') query.set('view', view);
  if (client) query.set('client', client);
  if (person) query.set('person', person);
  if (after) query.set('after', writeCursor(after));
  return query.size > 0 ? `/team/popups?${query}` : '/team/popups';
}
