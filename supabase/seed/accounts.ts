import type postgres from 'postgres';
import { agencies, agencyId, clientId, clients, invitations, people, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;

export async function insertAgencies(sql: Sql): Promise<void> {
  const rows = agencies.map(({ slug, name, timeZone }) => ({
    id: agencyId(slug),
    slug,
    name,
    time_zone: timeZone,
  }));
  await sql`insert into public.agencies ${sql(rows)}`;
}

export async function insertPeople(sql: Sql, clock: Clock): Promise<void> {
  const [hashed] = await sql<{ hash: string }[]>`
    select extensions.crypt(${people[0]?.password ?? ''}, extensions.gen_salt('bf', 10)) as hash`;
  const joined = clock.at('-420d 09:00');
  const since = ({ client }: { client?: string }) =>
    client
      ? clock.at(`${(clients.find(({ slug }) => slug === client)?.since ?? -100) + 2}d 10:00`)
      : joined;

  await sql`insert into auth.users ${sql(
    people.map((person) => ({
      id: personId(person.key),
      aud: 'authenticated',
      role: 'authenticated',
      email: person.email,
      encrypted_password: hashed?.hash ?? '',
      email_confirmed_at: since(person),
      created_at: since(person),
      updated_at: since(person),
      raw_app_meta_data: sql.json({ provider: 'email', providers: ['email'] }),
      raw_user_meta_data: sql.json({ name: person.name }),
    })),
  )}`;
  await sql`insert into auth.identities ${sql(
    people.map(({ key, email }) => ({
      id: idOf('identity', key),
      provider: 'email',
      provider_id: personId(key),
      user_id: personId(key),
      identity_data: sql.json({ sub: personId(key), email, email_verified: true }),
    })),
  )}`;
  await sql`insert into public.user_profiles ${sql(
    people.map((person) => ({
      id: personId(person.key),
      agency_id: agencyId(person.agency),
      name: person.name,
      title: person.title,
      created_at: since(person),
      deactivated_at:
        person.deactivated === undefined ? null : clock.at(`${person.deactivated}d 17:30`),
    })),
  )}`;
  await sql`insert into public.user_contacts ${sql(
    people.map(({ key, agency, email }) => ({
      user_id: personId(key),
      agency_id: agencyId(agency),
      email,
    })),
  )}`;
  await sql`insert into public.user_roles ${sql(
    people.flatMap((person) =>
      [person.role, ...(person.also ?? [])].map((role) => ({
        user_id: personId(person.key),
        agency_id: agencyId(person.agency),
        role,
        created_at: since(person),
      })),
    ),
  )}`;
}

export async function insertInvitations(sql: Sql, clock: Clock): Promise<void> {
  for (const { agency, name, email, roles, by, sent, expires } of invitations) {
    await sql`
      insert into public.invitations (id, agency_id, email, name, roles, token_hash, expires_at, invited_by, created_at)
      values (${idOf('invitation', email)}, ${agencyId(agency)}, ${email}, ${name}, ${roles},
        extensions.gen_random_bytes(32), ${clock.at(`${expires}d 18:00`)}, ${personId(by)}, ${clock.at(`${sent}d 11:20`)})`;
  }
}

export async function insertClients(sql: Sql, clock: Clock): Promise<void> {
  await sql`insert into public.clients ${sql(
    clients.map((client) => ({
      id: clientId(client.slug),
      agency_id: agencyId(client.agency),
      slug: client.slug,
      name: client.name,
      brand_color: client.brandColor,
      time_zone: client.timeZone,
      currency: client.currency,
      website: client.website,
      sender_name: client.sender.name,
      sender_email: client.sender.email,
      created_at: clock.at(`${client.since}d 10:00`),
    })),
  )}`;
  await sql`insert into public.client_internals ${sql(
    clients.map(({ slug, agency, industry, notes, voice }) => ({
      client_id: clientId(slug),
      agency_id: agencyId(agency),
      notes: [`${industry}.`, notes].join(' ').trim(),
      voice,
    })),
  )}`;
  await sql`insert into public.client_portals ${sql(
    clients.map(({ slug, agency }) => ({ client_id: clientId(slug), agency_id: agencyId(agency) })),
  )}`;
  await sql`insert into public.client_approval_settings ${sql(
    clients.map(({ slug, agency }) => ({
      client_id: clientId(slug),
      agency_id: agencyId(agency),
      policy: slug === 'loom-house' ? 'all' : 'any',
    })),
  )}`;
  await sql`insert into public.client_assignments ${sql(
    clients.flatMap(({ slug, agency, since, team }) =>
      Object.entries(team).flatMap(([duty, keys]) =>
        keys.map((key) => ({
          client_id: clientId(slug),
          user_id: personId(key),
          duty,
          agency_id: agencyId(agency),
          created_at: clock.at(`${Math.max(since, -420)}d 10:30`),
        })),
      ),
    ),
  )}`;
  await sql`insert into public.client_members ${sql(
    people.flatMap(({ key, agency, client, approver = false, billing = false }) =>
      client
        ? [
            {
              client_id: clientId(client),
              user_id: personId(key),
              agency_id: agencyId(agency),
              approver,
              billing,
            },
          ]
        : [],
    ),
  )}`;
}
