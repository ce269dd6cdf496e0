import type { Reach, Role } from '@/lib/core/session';

export const REACH_NAMES: Readonly<Record<Reach, string>> = {
  agency: 'Everywhere',
  assigned: 'Assigned clients',
  own: 'Own work',
  member: 'Their client',
};

const WIDTH: Readonly<Record<Reach, number>> = { own: 0, member: 1, assigned: 2, agency: 3 };

export type Ceiling = {
  role: Role;
  permission: string;
  reach: Reach;
  default_reach: Reach | null;
};

const OUTSIDE: readonly Role[] = ['client_user', 'creator'];

/**
 * How far a permission can sensibly go for a role, narrowest first: below its ceiling, the reaches that some role
 * starts with. What only makes sense for the whole agency is offered for nothing less.
 */
export function reachesFor(ceilings: readonly Ceiling[], role: Role, permission: string): Reach[] {
  const ceiling = ceilings.find((one) => one.role === role && one.permission === permission);
  if (!ceiling) return [];
  const comparable = ceilings.filter(
    (one) => one.permission === permission && OUTSIDE.includes(one.role) === OUTSIDE.includes(role),
  );
  const known = comparable.flatMap(({ role: of, default_reach }) =>
    default_reach && (!OUTSIDE.includes(role) || of === role) ? [default_reach] : [],
  );
  return [...new Set([...known, ceiling.reach])]
    .filter((reach) => WIDTH[reach] <= WIDTH[ceiling.reach])
    .sort((a, b) => WIDTH[a] - WIDTH[b]);
}

/** Whether a role may do other than an agency starts with. */
export function differs(
  ceilings: readonly Ceiling[],
  grants: readonly { role: Role; permission: string; reach: Reach }[],
  role: Role,
): boolean {
  const has = new Map(
    grants.filter((one) => one.role === role).map(({ permission, reach }) => [permission, reach]),
  );
  return ceilings.some(
    (one) => one.role === role && (has.get(one.permission) ?? null) !== one.default_reach,
  );
}
