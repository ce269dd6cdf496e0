import { dayAndTime } from '@/lib/core/clock';
import type { Json } from '@/lib/core/database.types';

type Fields = Record<string, Json | undefined>;

const ACTIONS: Record<string, string> = {
  'user_roles.insert': 'Gave a role',
  'user_roles.delete': 'Took a role',
  'user_profiles.update': 'Changed a person',
  'role_permissions.insert': 'Gave a permission to a role',
  'role_permissions.update': 'Changed what a role may do',
  'role_permissions.delete': 'Took a permission from a role',
  'invitations.insert': 'Sent an invitation',
  'invitations.update': 'Changed an invitation',
  'clients.insert': 'Added a client',
  'clients.update': 'Changed a client',
  'client_assignments.insert': 'Assigned somebody to a client',
  'client_assignments.delete': 'Took somebody off a client',
  'client_members.insert': 'Gave access to a client’s portal',
  'client_members.update': 'Changed a client’s member',
  'client_members.delete': 'Took access to a client’s portal',
  'client_integrations.insert': 'Connected a service',
  'client_integrations.update': 'Changed a connection',
  'crm_campaigns.delete': 'Deleted a campaign',
  'agencies.update': 'Changed the agency',
  'view_as.start': 'Looked as somebody else',
  'sessions.close': 'Signed somebody out everywhere',
};

export const actionWords = (action: string) =>
  ACTIONS[action] ?? action.replaceAll('_', ' ').replace('.', ', ');

const fields = (value: Json): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const CODE = /^[a-z]+(_[a-z]+)+$/; // 'creator_manager'

/** A value as a person reads it: 'yes', 'Fri 13 November, 14:30', 'creator manager'. */
function word(value: Json | undefined, zone: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => word(one, zone) ?? '–').join(' and ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (MOMENT.test(value)) return dayAndTime(value, zone);
  return CODE.test(value) ? value.replaceAll('_', ' ') : value;
}

/** What changed, field by field; for a new or deleted row what it said. */
export function changes(
  before: Json,
  after: Json,
  zone: string,
): { field: string; from?: string; to?: string }[] {
  const [old, now] = [fields(before), fields(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !/^(id|.*_id|created_at|updated_at|email_key)$/.test(name),
  );
  return names
    .map((field) => ({
      field: field.replaceAll('_', ' '),
      from: word(old[field], zone),
      to: word(now[field], zone),
    }))
    .filter(({ from, to }) => from !== to && (from ?? '') !== (to ?? ''));
}
