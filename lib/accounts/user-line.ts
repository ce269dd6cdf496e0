import type { Role } from '@/lib/core/session';
import { shortDay } from '@/lib/core/clock';
import type { AgencyUser, OpenInvitation, UserFilters } from './users';

export type UserLine = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  reach: string;
  status: 'active' | 'invited' | 'deactivated';
  seen: string;
  external: boolean;
};

const EVERYWHERE: readonly Role[] = ['admin', 'manager', 'strategist'];

function reachOf({ roles, assignments, memberships }: AgencyUser): string {
  const held = roles.map(({ role }) => role);
  if (held.some((role) => EVERYWHERE.includes(role))) return 'All clients';
  if (held.includes('client_user'))
    return memberships.map(({ client }) => client.name).join(', ') || 'No client yet';
  if (held.includes('creator')) return 'Own visits';
  if (held.includes('creator_manager') && held.length === 1) return 'The creator network';
  const clients = new Set(assignments.map(({ client_id }) => client_id)).size;
  return clients === 0 ? 'No client yet' : `${clients} ${clients === 1 ? 'client' : 'clients'}`;
}

/** '4 min ago', for the last sign of somebody. */
export function ago(at: string | null, now: Date): string {
  if (!at) return 'Never';
  const minutes = Math.floor((now.getTime() - new Date(at).getTime()) / 60_000);
  if (minutes < 2) return 'Now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  const days = Math.floor(minutes / (24 * 60));
  return `${days} ${days === 1 ? 'day' : 'days'} ago`;
}

export function personLine(person: AgencyUser, zone: string, now: Date): UserLine {
  const roles = person.roles.map(({ role }) => role);
  return {
    id: person.id,
    name: person.name,
    email: person.contacts[0]?.email ?? '',
    roles,
    reach: reachOf(person),
    status: person.deactivated_at ? 'deactivated' : 'active',
    seen: person.deactivated_at
      ? `Left ${shortDay(person.deactivated_at, zone)}`
      : ago(person.seenAt, now),
    external: roles.some((role) => role === 'client_user' || role === 'creator'),
  };
}

export function invitationLine(
  { id, name, email, roles, expires_at }: OpenInvitation,
  zone: string,
  now: Date,
): UserLine {
  const expired = new Date(expires_at) < now;
  return {
    id,
    name,
    email,
    roles,
    reach: 'Not yet',
    status: 'invited',
    seen: `${expired ? 'Expired' : 'Expires'} ${shortDay(expires_at, zone)}`,
    external: roles.includes('client_user') || roles.includes('creator'),
  };
}

export function matches({ name, email, roles, status }: UserLine, filters: UserFilters): boolean {
  const term = filters.term?.trim().toLowerCase();
  return (
    (!term || name.toLowerCase().includes(term) || email.toLowerCase().includes(term)) &&
    (!filters.role || roles.includes(filters.role)) &&
    (!filters.status || status === filters.status)
  );
}

/** '22 active, 1 invited, 8 deactivated'. */
export function summary(lines: readonly UserLine[]): string {
  const statuses = ['active', 'invited', 'deactivated'] as const;
  return statuses
    .map((status) => ({ status, count: lines.filter((line) => line.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(', ');
}
