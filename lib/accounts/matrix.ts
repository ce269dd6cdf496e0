import type { Reach, Role } from '@/lib/core/session';
import { REACH_NAMES, reachesFor, type Ceiling } from './grants';
import { PERMISSION_GROUPS } from './names';

type Grant = { role: Role; permission: string; reach: Reach };

/** What each role may do, in the order and words people read it in. */
export function permissionMatrix(grants: readonly Grant[]) {
  return PERMISSION_GROUPS.map(({ title, names }) => ({
    title,
    permissions: Object.entries(names).map(([slug, name]) => ({
      slug,
      name,
      reaches: Object.fromEntries(
        grants
          .filter(({ permission }) => permission === slug)
          .map(({ role, reach }) => [role, reach]),
      ),
    })),
  }));
}

/** Without these an admin could never open the table again; Postgres keeps them too. */
const KEYS = ['users.read', 'users.manage', 'roles.manage'];

/** The same for one role, with how far each permission can go; what it can never hold is left out. */
export function roleGrants(ceilings: readonly Ceiling[], grants: readonly Grant[], role: Role) {
  const held = new Map(
    grants.filter((one) => one.role === role).map(({ permission, reach }) => [permission, reach]),
  );
  return PERMISSION_GROUPS.map(({ title, names }) => ({
    title,
    lines: Object.entries(names)
      .map(([slug, name]) => ({
        slug,
        name,
        reach: held.get(slug) ?? null,
        reaches: [
          ...new Set([
            ...reachesFor(ceilings, role, slug),
            ...(held.has(slug) ? [held.get(slug)] : []),
          ]),
        ].flatMap((reach) => (reach ? [{ reach, name: REACH_NAMES[reach] }] : [])),
        kept: role === 'admin' && KEYS.includes(slug),
      }))
      .filter(({ reaches }) => reaches.length > 0),
  })).filter(({ lines }) => lines.length > 0);
}
