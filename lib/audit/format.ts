import { type Json } from '@/lib/core/database.types';

type Fields = Record<string, Json | undefined>;

const ACTIONS: Record<string, string> = {
  'user_roles.insert': 'gave a role',
  'user_roles.delete': 'took a role',
  'user_profiles.update': 'changed a person',
  'role_permissions.update': 'changed what a role may do',
  'role_permissions.delete': 'took a permission from a role',
  'invitations.insert': 'sent an invitation',
  'invitations.update': 'changed an invitation',
  'clients.insert': 'added a client',
  'clients.update': 'changed a client',
  'client_assignments.insert': 'assigned somebody to a client',
  'client_assignments.delete': 'took somebody off a client',
  'client_members.insert': 'gave access to a client’s portal',
  'client_members.update': 'changed a client’s member',
  'client_members.delete': 'took access to a client’s portal',
  'client_integrations.insert': 'connected a service',
  'client_integrations.update': 'changed a connection',
  'crm_campaigns.delete': 'deleted a campaign',
  'agencies.update': 'changed the agency',
  'view_as.start': 'looked as somebody else',
  'sessions.close': 'signed somebody out everywhere',
};

export const actionWords = (action: string) => ACTIONS[action] ?? action;

const fields = (value: Json): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** What changed, field by field; for a new or deleted row what it said. */
export function changes(
  before: Json,
  after: Json,
): { field: string; from?: string; to?: string }[] {
  const [old, now] = [fields(before), fields(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !/^(id|.*_id|created_at|updated_at|email_key)$/.test(name),
  );
  const word = (value: Json | undefined) =>
    value === null || value === undefined
      ? undefined
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return names
    .map((field) => ({
      field: field.replaceAll('_', ' '),
      from: word(old[field]),
      to: word(now[field]),
    }))
    .filter(({ from, to }) => from !== to && (from ?? '') !== (to ?? ''));
}
