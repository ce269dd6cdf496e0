import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';

type Body = Record<string, unknown>;

/** lite knows `signup`, `recovery` and `magiclink`; `email` and `invite` are one of these. */
export async function liteVerification(sql: Sql, body: Body): Promise<Body> {
  if (body.type === 'invite') return { ...body, type: 'signup' };
  if (body.type !== 'email') return body;
  const email = String(body.email ?? '').toLowerCase();
  const hash = body.token_hash
    ? String(body.token_hash)
    : createHash('sha256').update(`${email}${body.token}`).digest('hex');
  const [unconfirmed] = await sql`select 1 from auth.users where confirmation_token = ${hash}`;
  return { ...body, type: unconfirmed ? 'signup' : 'magiclink' };
}
