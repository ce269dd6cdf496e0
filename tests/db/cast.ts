import type { Sql } from './database.ts';
import { assigneesOf, idOf, PEOPLE, type Agency, type Client, type Person } from './people.ts';
import { insertRows } from './rows.ts';

const AGENCIES: Agency[] = ['north', 'south'];
export const CLIENTS: Client[] = ['acme', 'bolt'];

/** Two agencies with the same people, clients and one row of every table for each client. */
export async function insertCast(sql: Sql): Promise<void> {
  for (const agency of AGENCIES) {
    await insertAgency(sql, agency);
    for (const client of CLIENTS) await insertRows(sql, agency, client);
    await retire(sql, agency);
  }
  await sql`insert into auth.users (id, email) values (${idOf('stranger')}, 'stranger@cast.test')`;
  await sql`insert into auth.sessions (id, user_id) values (${sessionOf('stranger')}, ${idOf('stranger')})`;
  await insertViews(sql);
}

export function sessionOf(...words: string[]): string {
  return idOf('session', ...words);
}

async function insertAgency(sql: Sql, agency: Agency): Promise<void> {
  const agency_id = idOf(agency);
  await sql`insert into public.agencies (id, slug, name) values (${agency_id}, ${`${agency}-cast`}, ${agency})`;
  await sql`insert into auth.users ${sql(
    PEOPLE.map(({ name }) => ({ id: idOf(agency, name), email: `${name}@${agency}.test` })),
  )}`;
  await sql`insert into auth.sessions ${sql(
    PEOPLE.map(({ name }) => ({ id: sessionOf(agency, name), user_id: idOf(agency, name) })),
  )}`;
  await sql`insert into public.user_profiles ${sql(
    PEOPLE.map(({ name }) => ({ id: idOf(agency, name), agency_id, name: `${name} of ${agency}` })),
  )}`;
  await sql`insert into public.user_contacts ${sql(
    PEOPLE.map(({ name }) => ({
      user_id: idOf(agency, name),
      agency_id,
      email: `${name}@${agency}.test`,
    })),
  )}`;
  await sql`insert into public.user_roles ${sql(
    PEOPLE.map(({ name, role }) => ({ user_id: idOf(agency, name), agency_id, role })),
  )}`;
  await sql`insert into public.notification_preferences ${sql(
    PEOPLE.map(({ name }) => ({
      user_id: idOf(agency, name),
      agency_id,
      event: 'other',
      in_app: true,
      digest: true,
      mail: false,
      slack: false,
    })),
  )}`;
  await sql`insert into public.clients ${sql(
    CLIENTS.map((client) => ({ id: idOf(agency, client), agency_id, slug: client, name: client })),
  )}`;
  await sql`insert into public.slack_hooks ${sql({
    id: idOf(agency, 'hook'),
    agency_id,
    name: '#cast',
    events: ['cast'],
    created_by: idOf(agency, 'admin'),
  })}`;
  await insertTies(sql, agency);
}

async function insertTies(sql: Sql, agency: Agency): Promise<void> {
  const agency_id = idOf(agency);
  await sql`insert into public.client_assignments ${sql(
    PEOPLE.flatMap(({ name, role, assigned }) =>
      assigned.map((client) => ({
        client_id: idOf(agency, client),
        user_id: idOf(agency, name),
        duty: role,
        agency_id,
      })),
    ),
  )}`;
  await sql`insert into public.client_members ${sql(
    PEOPLE.flatMap(({ name, member }) =>
      member
        ? [
            {
              client_id: idOf(agency, member.of),
              user_id: idOf(agency, name),
              agency_id,
              approver: member.approver,
              billing: member.approver,
            },
          ]
        : [],
    ),
  )}`;
}

async function retire(sql: Sql, agency: Agency): Promise<void> {
  await sql`update public.user_profiles set deactivated_at = now() where id = ${idOf(agency, 'deactivated')}`;
  // As if the token outlived the session's end: the row is back, the person is not.
  await sql`insert into auth.sessions (id, user_id)
    values (${sessionOf(agency, 'deactivated')}, ${idOf(agency, 'deactivated')})`;
  await sql`delete from auth.sessions where id = ${sessionOf(agency, 'signed_out')}`;
}

export const VIEWED = ['copywriter', 'approver'] as const;

async function insertViews(sql: Sql): Promise<void> {
  const view = (viewed: string, expires_at: Date, words: string[]) => ({
    id: idOf('view', ...words),
    agency_id: idOf('north'),
    admin_id: idOf('north', 'admin'),
    viewed_id: idOf('north', viewed),
    expires_at,
  });
  const later = new Date(Date.now() + 1_800_000);
  const views = VIEWED.map((viewed) => view(viewed, later, [viewed]));
  const over = view('copywriter', new Date(Date.now() - 3_600_000), ['expired']);
  await sql`insert into private.view_as ${sql(views.concat(over))}`;
}

export function personOf(name: string): Person | undefined {
  return PEOPLE.find((person) => person.name === name);
}

export { assigneesOf, idOf, type Agency, type Client, type Person };
