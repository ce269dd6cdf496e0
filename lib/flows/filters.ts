import type { Cursor } from '@/lib/core/cursor';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { TRIGGERS, type FlowTrigger } from './format';
import { FLOW_STATUSES, flowStatusOrder, type FlowStatus } from './status';

export const FLOW_VIEWS = ['open', 'mine', 'client', 'live', 'closed'] as const;
export type FlowView = (typeof FLOW_VIEWS)[number];

const OPEN: readonly FlowStatus[] = [
  'strategy',
  'making',
  'qa',
  'client_approval',
  'approved',
  'on_hold',
];

/** Which stages a view is about. */
export const SHOWN: Record<FlowView, readonly FlowStatus[]> = {
  open: OPEN,
  mine: OPEN,
  client: ['client_approval'],
  live: ['live', 'paused'],
  closed: ['archived', 'cancelled'],
};

/** What the address of the list says. What makes no sense is left out. */
export type FlowFilters = {
  view: FlowView;
  /** A client's slug. */
  client?: string;
  trigger?: FlowTrigger;
  status?: FlowStatus;
  q?: string;
  after?: string;
};

type Query = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const oneOf = <T extends string>(known: readonly T[], value: string | undefined) =>
  known.find((item) => item === value);

function words(value: string | undefined) {
  const clean = (value ?? '').replace(/[\u0000-\u001f]/g, ' ').trim();
  return clean && clean.isWellFormed() ? clean.slice(0, 100) : undefined;
}

export function readFlowFilters(query: Query, slugs: readonly string[]): FlowFilters {
  return {
    view: oneOf(FLOW_VIEWS, one(query.view)) ?? 'open',
    client: oneOf(slugs, one(query.client)),
    trigger: oneOf(TRIGGERS, one(query.trigger)),
    status: oneOf(FLOW_STATUSES, one(query.status)),
    q: words(one(query.q)),
    after: one(query.after),
  };
}

/** The address of the same list with something changed; it starts at its first page again. */
export function flowsHref(filters: FlowFilters, change: Partial<FlowFilters> = {}): string {
  const next = { ...filters, after: undefined, ...change };
  const query = new URLSearchParams();
  if (next.view !== 'open') query.set('view', next.view);
  for (const name of ['client', 'trigger', 'status', 'q', 'after'] as const) {
    const value = next[name];
    if (value) query.set(name, value);
  }
  const asked = query.toString();
  return `/team/flows${asked && `?${asked}`}`;
}

/** The stages a list shows: the chosen one, or what its view is about. */
export const shownStatuses = ({ view, status }: FlowFilters): readonly FlowStatus[] =>
  status ? [status] : SHOWN[view];

export const isFiltered = ({ client, trigger, status, q }: FlowFilters) =>
  Boolean(client || trigger || status || q);

/** A place in a list that is ordered by stage, then by age. */
export type FlowPlace = Cursor & { order: number };

export const writePlace = ({ order, ...place }: FlowPlace) => `${order}_${writeCursor(place)}`;

export function readPlace(
  raw: string | undefined,
  statuses: readonly FlowStatus[],
): FlowPlace | null {
  const [, order = '', rest = ''] = /^(\d{1,2})_(.+)$/.exec(raw ?? '') ?? [];
  const place = readCursor(rest);
  const known = statuses.some((status) => flowStatusOrder(status) === Number(order));
  return place && known ? { order: Number(order), ...place } : null;
}
