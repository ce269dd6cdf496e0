import { createHash } from 'node:crypto';

/** A readable name's own uuid, so that a failing cell names who and what it was about. */
export function idOf(...words: string[]): string {
  const hex = createHash('md5').update(words.join('/')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

export const ROLES = [
  'admin',
  'manager',
  'staff',
  'strategist',
  'copywriter',
  'designer',
  'implementor',
  'sales_agent',
  'creator_manager',
  'creator',
  'client_user',
] as const;
export type Role = (typeof ROLES)[number];

export type Agency = 'north' | 'south';
export type Client = 'acme' | 'bolt';

export type Person = {
  name: string;
  role: Role | null;
  assigned: Client[];
  member?: { of: Client; approver: boolean };
  state?: 'deactivated' | 'signed_out';
};

const DUTIES = ['staff', 'strategist', 'copywriter', 'designer', 'implementor'] as const;

/** Every role once, each duty once on acme and once on bolt only, and those who no longer count. */
export const PEOPLE: Person[] = [
  { name: 'admin', role: 'admin', assigned: [] },
  { name: 'manager', role: 'manager', assigned: [] },
  ...DUTIES.flatMap((role): Person[] => [
    { name: role, role, assigned: ['acme'] },
    { name: `${role}_elsewhere`, role, assigned: ['bolt'] },
  ]),
  { name: 'sales_agent', role: 'sales_agent', assigned: ['acme'] },
  { name: 'creator_manager', role: 'creator_manager', assigned: ['acme'] },
  { name: 'creator', role: 'creator', assigned: [] },
  { name: 'approver', role: 'client_user', assigned: [], member: { of: 'acme', approver: true } },
  { name: 'member', role: 'client_user', assigned: [], member: { of: 'acme', approver: false } },
  {
    name: 'member_elsewhere',
    role: 'client_user',
    assigned: [],
    member: { of: 'bolt', approver: true },
  },
  { name: 'deactivated', role: 'admin', assigned: [], state: 'deactivated' },
  { name: 'signed_out', role: 'manager', assigned: [], state: 'signed_out' },
];

/** Who works on a client's campaigns: the people assigned to that client. */
export function assigneesOf(client: Client): Record<string, string> {
  const suffix = client === 'acme' ? '' : '_elsewhere';
  return Object.fromEntries(
    ['strategist', 'copywriter', 'designer', 'implementor'].map((duty) => [
      duty,
      `${duty}${suffix}`,
    ]),
  );
}
