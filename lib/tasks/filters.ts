import { isUuid } from '@/lib/core/uuid';

export const VIEWS = ['mine', 'late', 'all', 'done'] as const;
export type TaskView = (typeof VIEWS)[number];

/** What the address of the list says. Everything has a meaning; what makes no sense is left out. */
export type TaskFilters = {
  view: TaskView;
  /** A client's slug; `none` for what concerns the agency alone. */
  client?: string;
  person?: string;
  q?: string;
  after?: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const SLUG = /^[a-z0-9][a-z0-9-]{1,48}$/;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const words = (value: string | undefined) => {
  const clean = (value ?? '').replace(/[\u0000-\u001f]/g, ' ').trim();
  return clean && clean.isWellFormed() ? clean.slice(0, 100) : undefined;
};

export function parseFilters(params: SearchParams): TaskFilters {
  const client = one(params.client);
  const person = one(params.person);
  const after = one(params.after);
  return {
    view: VIEWS.find((view) => view === one(params.view)) ?? 'mine',
    client: client && SLUG.test(client) ? client : undefined,
    person: isUuid(person) ? person : undefined,
    q: words(one(params.q)),
    after: after && /^[\w:.+-]{10,90}$/.test(after) ? after : undefined,
  };
}

/** The address of the same list with something changed. A changed filter starts at the first page again. */
export function filtersQuery(
  filters: TaskFilters,
  changes: Partial<TaskFilters & { open: string }> = {},
): string {
  const { open, ...rest } = changes;
  const next = { ...filters, after: undefined, ...rest };
  const query = new URLSearchParams();
  const entries: [string, string | undefined][] = [
    ['view', next.view === 'mine' ? undefined : next.view],
    ['client', next.client],
    ['person', next.person],
    ['q', next.q],
    ['after', next.after],
    ['open', open],
  ];
  for (const [name, value] of entries) if (value) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
}

export const isFiltered = ({ client, person, q }: TaskFilters) => Boolean(client || person || q);

/** A term as a pattern: what a person types is never a wildcard. */
export const containing = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`;
