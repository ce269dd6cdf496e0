import { PRIORITIES, type CampaignPriority } from './names';
import { STAGES, type CampaignStatus } from './status';

export const VIEWS = ['open', 'mine', 'late', 'week'] as const;
export const SORTS = ['due', 'send', 'priority', 'newest'] as const;

export type CampaignView = (typeof VIEWS)[number];
export type CampaignSort = (typeof SORTS)[number];

const STATUSES: readonly CampaignStatus[] = [...STAGES, 'on_hold', 'cancelled'];
const CLOSED: readonly CampaignStatus[] = ['sent', 'cancelled'];

export const OPEN_STATUSES = STATUSES.filter((status) => !CLOSED.includes(status));

/** What the address of the list says. Everything has a meaning; what makes no sense is left out. */
export type CampaignFilters = {
  view: CampaignView;
  /** A client's slug. */
  client?: string;
  assignees: string[];
  statuses: CampaignStatus[];
  priorities: CampaignPriority[];
  label?: string;
  /** The send date in days, both included. */
  from?: string;
  to?: string;
  q?: string;
  sort: CampaignSort;
  /** Groups that are folded away. */
  folded: CampaignStatus[];
  after?: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SLUG = /^[a-z0-9][a-z0-9-]{1,48}$/;

export const isUuid = (value: string) => UUID.test(value);

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const several = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value : [value ?? '']).flatMap((part) => part.split(','));

const oneOf = <T extends string>(known: readonly T[], value: string | undefined) =>
  known.find((item) => item === value);
const someOf = <T extends string>(known: readonly T[], values: string[]) =>
  known.filter((item) => values.includes(item));

const matching = (pattern: RegExp, value: string | undefined) =>
  value && pattern.test(value) ? value : undefined;

const words = (value: string | undefined, most: number) => {
  const clean = (value ?? '').replace(/[\u0000-\u001f]/g, ' ').trim();
  return clean && clean.isWellFormed() ? clean.slice(0, most) : undefined;
};

export function parseFilters(params: SearchParams): CampaignFilters {
  return {
    view: oneOf(VIEWS, one(params.view)) ?? 'open',
    client: matching(SLUG, one(params.client)),
    assignees: several(params.assignee).filter(isUuid).slice(0, 20),
    statuses: someOf(STATUSES, several(params.status)),
    priorities: someOf(PRIORITIES, several(params.priority)),
    label: words(one(params.label), 40),
    from: matching(DATE, one(params.from)),
    to: matching(DATE, one(params.to)),
    q: words(one(params.q), 100),
    sort: oneOf(SORTS, one(params.sort)) ?? 'due',
    folded: someOf(STATUSES, several(params.fold)),
    after: matching(/^[\w-]{1,400}$/, one(params.after)),
  };
}

const listed = (values: readonly string[]) => values.join(',') || undefined;

/** The address of the same list with something changed. A changed filter starts at the first page again. */
export function filtersQuery(
  filters: CampaignFilters,
  changes: Partial<CampaignFilters & { open: string }> = {},
): string {
  const { open, ...rest } = changes;
  const next = { ...filters, after: undefined, ...rest };
  const query = new URLSearchParams();
  const entries: [string, string | undefined][] = [
    ['view', next.view === 'open' ? undefined : next.view],
    ['client', next.client],
    ['assignee', listed(next.assignees)],
    ['status', listed(next.statuses)],
    ['priority', listed(next.priorities)],
    ['label', next.label],
    ['from', next.from],
    ['to', next.to],
    ['q', next.q],
    ['sort', next.sort === 'due' ? undefined : next.sort],
    ['fold', listed(next.folded)],
    ['after', next.after],
    ['open', open],
  ];
  for (const [name, value] of entries) if (value) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
}

/** The stages a list shows: the chosen ones, or what its view is about. */
export function shownStatuses({ view, statuses }: CampaignFilters): CampaignStatus[] {
  if (statuses.length > 0) return statuses;
  return view === 'week' ? STATUSES.filter((status) => status !== 'cancelled') : OPEN_STATUSES;
}

export function isFiltered(filters: CampaignFilters): boolean {
  const { client, assignees, statuses, priorities, label, from, to, q } = filters;
  return Boolean(
    client || label || from || to || q || assignees.length || statuses.length || priorities.length,
  );
}

/** A term as a pattern: what a person types is never a wildcard. */
export const containing = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`;
