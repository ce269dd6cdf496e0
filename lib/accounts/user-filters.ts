import { z } from 'zod';
import { ROLE_NAMES } from './names';
import { ROLES } from './schema';
import type { UserFilters } from './users';

type Params = Record<string, string | string[] | undefined>;

export const STATUS_NAMES = {
  active: 'Active',
  invited: 'Invited',
  deactivated: 'Deactivated',
} as const;

const filters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  status: z.enum(['active', 'invited', 'deactivated']).optional().catch(undefined),
});

/** What the address asks for; whatever it cannot mean is left out. */
export function readUserFilters(params: Params): UserFilters {
  const { q, role, status } = filters.parse(params);
  return { term: q?.trim() || undefined, role, status };
}

/** A screen or two; who is looked for beyond that is searched. */
const PAGE = 100;

/** The lines of the page that the address asks for, by count from one, and where its neighbours are. */
export function pageOf<T>(lines: readonly T[], raw: string | string[] | undefined) {
  const last = Math.max(1, Math.ceil(lines.length / PAGE));
  const page = Math.min(Math.max(Math.trunc(Number(raw)) || 1, 1), last);
  const from = (page - 1) * PAGE;
  return {
    shown: lines.slice(from, from + PAGE),
    from: from + 1,
    to: Math.min(from + PAGE, lines.length),
    before: page > 1 ? page - 1 : undefined,
    after: page < last ? page + 1 : undefined,
  };
}

/** The page's address with one filter changed. */
export function userFilterHref(
  base: string,
  current: UserFilters,
  change: Partial<UserFilters>,
): string {
  const { term, role, status } = { ...current, ...change };
  const query = new URLSearchParams();
  if (term) query.set('q', term);
  if (role) query.set('role', role);
  if (status) query.set('status', status);
  return query.size > 0 ? `${base}?${query}` : base;
}

export function userFilterChips(base: string, current: UserFilters) {
  return [
    current.role && {
      subject: 'Role',
      value: ROLE_NAMES[current.role],
      removeHref: userFilterHref(base, current, { role: undefined }),
    },
    current.status && {
      subject: 'Status',
      value: STATUS_NAMES[current.status],
      removeHref: userFilterHref(base, current, { status: undefined }),
    },
  ].filter((chip) => chip !== undefined);
}
