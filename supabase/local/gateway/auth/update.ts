import type { Sql } from 'postgres';
import { authError } from '../answers.ts';
import { isEmail, refuseInsert } from './accounts.ts';
import { hashPassword, refusePassword } from './passwords.ts';
import { findUser, type Metadata, type User } from './users.ts';

export type AccountChange = {
  email?: string;
  password?: string;
  phone?: string;
  email_confirm?: boolean;
  app_metadata?: Metadata;
  user_metadata?: Metadata;
  ban_duration?: string;
};

const UNITS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

export async function updateAccount(
  sql: Sql,
  user: User,
  change: AccountChange,
): Promise<Response> {
  const { email, password, ban_duration: ban } = change;
  if (email !== undefined && !isEmail(email)) {
    return authError(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  const refused = password === undefined ? null : refusePassword(password);
  if (refused) return refused;
  const until = ban === undefined ? undefined : banEnd(ban);
  if (until === 'invalid')
    return authError(400, 'validation_failed', 'invalid format for ban duration');
  const columns = {
    ...(email && { email: email.toLowerCase() }),
    ...(change.phone !== undefined && { phone: change.phone || null }),
    ...(password && { encrypted_password: await hashPassword(sql, password) }),
    ...((email || change.email_confirm) && { email_confirmed_at: new Date() }),
    ...(until !== undefined && { banned_until: until }),
    ...(change.app_metadata && {
      raw_app_meta_data: merge(user.app_metadata, change.app_metadata),
    }),
    ...(change.user_metadata && {
      raw_user_meta_data: merge(user.user_metadata, change.user_metadata),
    }),
    updated_at: new Date(),
  };
  try {
    await sql.begin(async (transaction) => {
      await transaction`update auth.users set ${transaction(columns as never)} where id = ${user.id}`;
      if (!email) return;
      await transaction`
        update auth.identities set updated_at = now(), identity_data =
          identity_data || jsonb_build_object('email', lower(${email}::text), 'email_verified', true)
        where user_id = ${user.id} and provider = 'email'`;
    });
  } catch (error) {
    return refuseInsert(error);
  }
  return Response.json(await findUser(sql, user.id));
}

/** A null removes the key, as GoTrue has it. */
function merge(old: Metadata, change: Metadata): Metadata {
  return Object.fromEntries(
    Object.entries({ ...old, ...change }).filter(([, value]) => value !== null),
  );
}

function banEnd(duration: string): Date | null | 'invalid' {
  if (duration === 'none') return null;
  if (!/^(\d+(\.\d+)?(h|m|s|ms))+$/.test(duration)) return 'invalid';
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  const length = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
  return new Date(Date.now() + length);
}
