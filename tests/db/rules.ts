import { type Agency, assigneesOf, type Client, type Person, personOf } from './cast.ts';
import { reachOf } from './permissions.ts';

/** A person in their agency: who a read or a write counts as. */
export type Standing = Person & { agency: Agency };

/** What a rule looks at: where a row belongs, whether the client knows of it, whose it is. */
export type Row = {
  name: string;
  agency: Agency;
  client?: Client;
  reached?: boolean;
  person?: string;
  key: Record<string, string>;
};

export type Rule = (by: Standing, row: Row) => boolean;

export const sameAgency: Rule = (by, row) => by.agency === row.agency;
export const never: Rule = () => false;
export const either =
  (...rules: Rule[]): Rule =>
  (by, row) =>
    rules.some((rule) => rule(by, row));
export const both =
  (...rules: Rule[]): Rule =>
  (by, row) =>
    rules.every((rule) => rule(by, row));

/** Holds it for all of some agency, whichever row is looked at: for catalogues without an agency. */
export const holds =
  (permission: string): Rule =>
  (by) =>
    reachOf(permission, by.role) === 'agency';
export const agencyWide = (permission: string): Rule => both(sameAgency, holds(permission));
export const self: Rule = (by, row) => by.agency === row.agency && by.name === row.person;

/** All such rows of the clients a colleague reaches. */
export const team =
  (permission: string): Rule =>
  (by, row) => {
    if (by.agency !== row.agency || !row.client) return false;
    const reach = reachOf(permission, by.role);
    if (reach === 'agency') return true;
    if (reach === 'own') return by.role === 'sales_agent' && by.assigned.includes(row.client);
    return reach === 'assigned' && by.assigned.includes(row.client);
  };

const FLAGGED = ['approvals.decide', 'billing.read'];

export const memberOf =
  (permission: string): Rule =>
  (by, row) =>
    by.agency === row.agency &&
    by.member?.of === row.client &&
    reachOf(permission, by.role) === 'member' &&
    (!FLAGGED.includes(permission) || by.member?.approver === true);

/** What has reached the client, for that client's people. */
export const shared =
  (permission: string): Rule =>
  (by, row) =>
    row.reached !== false && memberOf(permission)(by, row);

export const reads = (permission: string): Rule => either(team(permission), shared(permission));
export const writes = (permission: string): Rule => either(team(permission), memberOf(permission));

/** Reach own: the campaign's assignee, in the named duty or in any. */
export const assignee =
  (permission: string, duty?: string): Rule =>
  (by, row) => {
    if (by.agency !== row.agency || !row.client || reachOf(permission, by.role) !== 'own')
      return false;
    return Object.entries(assigneesOf(row.client)).some(
      ([held, name]) => name === by.name && (!duty || held === duty),
    );
  };

/** Whom a client's person sees by name: fellow members and the account team. */
export const near: Rule = (by, row) => {
  const other = personOf(row.person ?? '');
  const of = by.member?.of;
  if (by.agency !== row.agency || !of || !other) return false;
  return other.member?.of === of || (other.assigned.includes(of) && other.role !== 'creator');
};
