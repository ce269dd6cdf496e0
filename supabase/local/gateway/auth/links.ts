import { createHash, randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import type { User } from './users.ts';

export type LinkType = 'signup' | 'invite' | 'magiclink' | 'recovery';
export type Link = { otp: string; tokenHash: string };

const COLUMN = {
  signup: 'confirmation',
  invite: 'confirmation',
  magiclink: 'recovery',
  recovery: 'recovery',
};

/** A fresh one-time code; only its hash is stored, and it replaces the one before. */
export async function issueLink(sql: Sql, user: User, type: LinkType): Promise<Link> {
  const otp = String(randomInt(1_000_000)).padStart(6, '0');
  // The same hash as lite's, which checks it.
  const tokenHash = createHash('sha256').update(`${user.email}${otp}`).digest('hex');
  const column = COLUMN[type];
  await sql`
    update auth.users set
      ${sql(`${column}_token`)} = ${tokenHash}, ${sql(`${column}_sent_at`)} = now()
    where id = ${user.id}`;
  return { otp, tokenHash };
}
