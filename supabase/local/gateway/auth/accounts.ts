import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { authError } from '../answers.ts';
import { hashPassword, refusePassword } from './passwords.ts';
import { findUser, findUserByEmail, type Metadata, type User } from './users.ts';

export type NewAccount = {
  id?: string;
  email: string;
  password?: string;
  confirmed?: boolean;
  invited?: boolean;
  appMetadata?: Metadata;
  userMetadata?: Metadata;
  banDuration?: string;
};

const EMAIL = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;]+$/;

export function isEmail(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 254 && EMAIL.test(value);
}

/** Creates the user and their e-mail identity together, or says why not. */
export async function createAccount(sql: Sql, account: NewAccount): Promise<User | Response> {
  const { password } = account;
  if (!isEmail(account.email)) {
    return authError(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  const refused = password === undefined ? null : refusePassword(password);
  if (refused) return refused;
  if (await findUserByEmail(sql, account.email)) return emailTaken();
  const hash = password === undefined ? '' : await hashPassword(sql, password);
  try {
    const id = await insert(sql, account, hash);
    return (await findUser(sql, id)) ?? authError(500, 'unexpected_failure', 'User not found');
  } catch (error) {
    return refuseInsert(error);
  }
}

async function insert(sql: Sql, account: NewAccount, hash: string): Promise<string> {
  const id = account.id ?? randomUUID();
  const email = account.email.toLowerCase();
  const confirmed = account.confirmed ? sql`now()` : null;
  const app = { provider: 'email', providers: ['email'], ...account.appMetadata };
  const person = account.userMetadata ?? {};
  const identity = {
    sub: id,
    email,
    email_verified: account.confirmed ?? false,
    phone_verified: false,
  };
  await sql.begin(async (transaction) => {
    await transaction`
      insert into auth.users (id, email, encrypted_password, email_confirmed_at, invited_at,
        raw_app_meta_data, raw_user_meta_data)
      values (${id}, ${email}, ${hash}, ${confirmed}, ${account.invited ? sql`now()` : null},
        ${sql.json(app as never)}, ${sql.json(person as never)})`;
    await transaction`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      values (${randomUUID()}, 'email', ${id}, ${id}, ${sql.json(identity)})`;
  });
  return id;
}

function emailTaken(): Response {
  return authError(
    422,
    'email_exists',
    'A user with this email address has already been registered',
  );
}

export function refuseInsert(error: unknown): Response {
  if (!(error instanceof postgres.PostgresError)) throw error;
  if (error.code === '23505' && error.constraint_name === 'users_email_partial_key')
    return emailTaken();
  return authError(500, 'unexpected_failure', `Database error saving new user: ${error.message}`);
}
