import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from './ids.ts';

export type Person = {
  key: string;
  agency: string;
  name: string;
  title: string;
  role: string;
  also?: string[];
  email: string;
  password: string;
  hoursPerWeek?: number;
  deactivated?: number;
  client?: string;
  approver?: boolean;
  billing?: boolean;
};

export type Client = {
  agency: string;
  slug: string;
  name: string;
  brandColor: string;
  timeZone: string;
  currency: string;
  industry: string;
  website: string;
  since: number;
  sender: { name: string; email: string };
  voice: string;
  notes: string;
  allowance: { campaigns: [least: number, most: number]; flows: number; popups: number; tests: number };
  team: Record<string, string[]>;
};

type Agencies = {
  agencies: { slug: string; name: string; timeZone: string }[];
  invitations: {
    agency: string;
    name: string;
    email: string;
    roles: string[];
    by: string;
    sent: number;
    expires: number;
  }[];
  clients: Client[];
};

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

export const people: Person[] = read('cast.json');
export const { agencies, invitations, clients }: Agencies = read('agencies.json');

export const agencyId = (slug: string) => idOf('agency', slug);
export const clientId = (slug: string) => idOf('client', slug);

export function personId(key: string): string {
  if (!people.some((person) => person.key === key)) throw new Error(`nobody is called ${key}`);
  return idOf('person', key);
}

export function clientOf(slug: string): Client {
  const client = clients.find((one) => one.slug === slug);
  if (!client) throw new Error(`there is no client ${slug}`);
  return client;
}

export function approverOf(slug: string): string {
  const member = people.find(({ client, approver }) => client === slug && approver);
  if (!member) throw new Error(`nobody approves for ${slug}`);
  return member.key;
}

export const membersOf = (slug: string) => people.filter(({ client }) => client === slug);

export function managerOf(slug: string): string {
  const [manager] = clientOf(slug).team.account_manager ?? [];
  if (!manager) throw new Error(`nobody manages ${slug}`);
  return manager;
}
