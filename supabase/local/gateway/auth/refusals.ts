import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { authError } from '../answers.ts';

const SAME_TIME_MS = 150;
const NOBODYS_HASH = `$2a$10$${'.'.repeat(53)}`;

/**
 * An unknown address, an unconfirmed one and a wrong password look alike and take equally long;
 * that an address waits for its confirmation is told only to who knows the password.
 */
export async function refuseSignIn(
  sql: Sql,
  answer: Response,
  { email, password }: Record<string, unknown>,
  started: number,
): Promise<Response> {
  const [account] = await sql`
    select encrypted_password = extensions.crypt(${String(password ?? '')}, encrypted_password) as known
    from auth.users where email = lower(${String(email ?? '')}) and encrypted_password <> ''`;
  // As much work as for a known address, checked by lite and once more here: a busy machine would outlast the wait.
  if (!account) {
    const once = sql`extensions.crypt(${String(password ?? '')}, ${NOBODYS_HASH})`;
    await sql`select extensions.crypt(${once}, ${NOBODYS_HASH})`;
  }
  const { error_code: code } = (await answer.clone().json()) as { error_code?: string };
  await delay(Math.max(0, SAME_TIME_MS - (performance.now() - started)));
  if (code === 'email_not_confirmed' && !account?.known) {
    return authError(400, 'invalid_credentials', 'Invalid login credentials');
  }
  return answer;
}
