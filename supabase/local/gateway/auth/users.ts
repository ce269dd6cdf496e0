import type { ISql, Sql, PendingQuery, Row } from 'postgres';

export type Metadata = Record<string, unknown>;

/** A user as GoTrue shows it. */
export type User = {
  id: string;
  email?: string;
  phone: string;
  email_confirmed_at?: string;
  app_metadata: Metadata;
  user_metadata: Metadata;
  is_anonymous: boolean;
  banned_until?: string;
  [field: string]: unknown;
};

export type Database = Sql | ISql<Record<string, never>>;

const SHAPE = `
  jsonb_strip_nulls(jsonb_build_object(
    'id', u.id, 'aud', u.aud, 'role', u.role, 'email', u.email, 'phone', coalesce(u.phone, ''),
    'email_confirmed_at', u.email_confirmed_at, 'confirmed_at', u.confirmed_at,
    'invited_at', u.invited_at, 'confirmation_sent_at', u.confirmation_sent_at,
    'recovery_sent_at', u.recovery_sent_at, 'new_email', nullif(u.email_change, ''),
    'email_change_sent_at', u.email_change_sent_at, 'last_sign_in_at', u.last_sign_in_at,
    'banned_until', u.banned_until, 'deleted_at', u.deleted_at, 'is_anonymous', u.is_anonymous,
    'created_at', u.created_at, 'updated_at', u.updated_at)) ||
  jsonb_build_object(
    'app_metadata', coalesce(u.raw_app_meta_data, '{}'),
    'user_metadata', coalesce(u.raw_user_meta_data, '{}'),
    'identities', coalesce((
      select jsonb_agg(jsonb_build_object(
        'identity_id', i.id, 'id', i.provider_id, 'user_id', i.user_id, 'provider', i.provider,
        'identity_data', i.identity_data, 'email', i.email, 'last_sign_in_at', i.last_sign_in_at,
        'created_at', i.created_at, 'updated_at', i.updated_at) order by i.created_at)
      from auth.identities i where i.user_id = u.id), '[]')) as user`;

async function first(query: PendingQuery<Row[]>): Promise<User | null> {
  const [row] = await query;
  return row ? row.user : null;
}

export function findUser(sql: Sql, id: string): Promise<User | null> {
  return first(sql`select ${sql.unsafe(SHAPE)} from auth.users u where u.id = ${id}`);
}

export function findUserByEmail(sql: Sql, email: string): Promise<User | null> {
  return first(sql`
    select ${sql.unsafe(SHAPE)} from auth.users u
    where u.email = ${email.toLowerCase()} and not u.is_sso_user`);
}

export async function listUsers(sql: Sql, page: number, perPage: number) {
  const rows = await sql`
    select ${sql.unsafe(SHAPE)} from auth.users u
    order by u.created_at desc, u.id limit ${perPage} offset ${(page - 1) * perPage}`;
  const [total] = await sql`select count(*)::int as count from auth.users`;
  return { users: rows.map((row): User => row.user), total: Number(total?.count ?? 0) };
}
