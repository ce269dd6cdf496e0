import type { Sql } from 'postgres';
import { readConfig } from '../../config.ts';
import { authError } from '../answers.ts';

export const SHORTEST = Number(readConfig('auth', 'minimum_password_length') ?? 6);
const LONGEST = 72;
const COST = 10;

/** Null when the password may be used. */
export function refusePassword(password: unknown): Response | null {
  if (typeof password !== 'string') {
    return authError(400, 'validation_failed', 'A password must be text.');
  }
  if (Buffer.byteLength(password) > LONGEST) {
    return authError(
      422,
      'validation_failed',
      `Password cannot be longer than ${LONGEST} characters`,
    );
  }
  if (password.length >= SHORTEST) return null;
  return authError(422, 'weak_password', `Password should be at least ${SHORTEST} characters.`);
}

export async function hashPassword(sql: Sql, password: string): Promise<string> {
  const [row] = await sql`
    select extensions.crypt(${password}, extensions.gen_salt('bf', ${COST})) as hash`;
  return String(row?.hash);
}
