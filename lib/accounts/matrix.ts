import { type Reach, type Role } from '@/lib/core/session';
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
