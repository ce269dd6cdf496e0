import { idOf, PEOPLE, type Agency } from './people.ts';
import { personOf, sessionOf } from './cast.ts';
import type { Sql } from './database.ts';
import type { Standing } from './rules.ts';

export type Actor = {
  name: string;
  role: 'authenticated' | 'anon' | 'service_role' | 'postgres';
  claims: Record<string, string>;
  headers: Record<string, string>;
  reader: Standing | null;
  writer: Standing | null;
};

function standing(agency: Agency, name: string): Standing | null {
  const person = personOf(name);
  return person && !person.state ? { ...person, agency } : null;
}

export function person(name: string, agency: Agency = 'north'): Actor {
  const counts = standing(agency, name);
  return {
    name: agency === 'north' ? name : `${name} of ${agency}`,
    role: 'authenticated',
    claims: { sub: idOf(agency, name), session_id: sessionOf(agency, name), role: 'authenticated' },
    headers: {},
    reader: counts,
    writer: counts,
  };
}

function viewing(name: string, reader: Standing | null): Actor {
  return {
    ...person('admin'),
    name: `admin viewing as ${name}`,
    headers: { 'x-view-as': idOf('view', name) },
    reader,
    writer: null,
  };
}

const nobody = { reader: null, writer: null, headers: {} };

export const anon: Actor = { name: 'anon', role: 'anon', claims: { role: 'anon' }, ...nobody };
export const service: Actor = {
  name: 'service',
  role: 'service_role',
  claims: { role: 'service_role' },
  ...nobody,
};
export const stranger: Actor = {
  name: 'an account without a profile',
  role: 'authenticated',
  ...nobody,
  claims: { sub: idOf('stranger'), session_id: sessionOf('stranger'), role: 'authenticated' },
};

export const ACTORS: Actor[] = [
  ...PEOPLE.map(({ name }) => person(name)),
  person('admin', 'south'),
  person('copywriter', 'south'),
  person('approver', 'south'),
  viewing('copywriter', standing('north', 'copywriter')),
  viewing('approver', standing('north', 'approver')),
  viewing('expired', null),
  {
    ...person('manager'),
    name: "manager with the admin's view",
    headers: { 'x-view-as': idOf('view', 'copywriter') },
    reader: null,
    writer: null,
  },
  stranger,
  anon,
  service,
];

/** As the API does it: the role, the token's claims and the request's headers, for this transaction. */
export async function actAs(
  sql: Pick<Sql, 'unsafe'>,
  { role, claims, headers }: Actor,
): Promise<void> {
  await sql.unsafe(
    `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true), set_config('request.headers', $3, true)`,
    [role, JSON.stringify(claims), JSON.stringify(headers)],
  );
}

export async function actAsOwner(sql: Sql): Promise<void> {
  await sql.unsafe(
    `reset role; select set_config('request.jwt.claims', '', true), set_config('request.headers', '', true)`,
  );
}
