import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from './people.ts';

export type Reach = 'agency' | 'assigned' | 'own' | 'member';

const FILE = join(import.meta.dirname, '../../supabase/permissions.csv');

/** permission → role → reach, as permissions.csv says. */
export const permissions: Map<string, Map<Role, Reach>> = read();

function read() {
  const [head = '', ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  const roles = head.split(',').slice(1) as Role[];
  return new Map(
    lines.map((line) => {
      const [permission = '', ...reaches] = line.split(',');
      const granted = roles
        .map((role, i) => [role, reaches[i]] as const)
        .filter(([, reach]) => reach);
      return [permission, new Map(granted as [Role, Reach][])];
    }),
  );
}

export function reachOf(permission: string, role: Role | null): Reach | undefined {
  const roles = permissions.get(permission);
  if (!roles) throw new Error(`permissions.csv has no ${permission}`);
  return role ? roles.get(role) : undefined;
}
