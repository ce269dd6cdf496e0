import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';

/** The uuid that the world's SQL gives a name. */
function named(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export const idOf = (kind: string, n: number) => named(`${kind}${n}`);

export type Actor = { name: string; userId: string; email: string; claims: JWTPayload };

function actor(name: string, userId: string, email: string): Actor {
  return {
    name,
    userId,
    email,
    claims: {
      sub: userId,
      role: 'authenticated',
      aud: 'authenticated',
      session_id: named(`session${userId}`),
      exp: Math.floor(Date.now() / 1000) + 7200,
    },
  };
}

const team = (name: string, n: number) => actor(name, idOf('team', n), `team-0-${n}@bench.test`);

export const AGENCY = idOf('agency', 0);
export const CLIENT = {
  id: idOf('client', 14),
  slug: 'client-14',
  currency: 'GBP',
  name: 'Client 14',
};

/** All of them reach client 14: the seventh of the first agency. */
export const ACTORS = {
  admin: team('admin', 0),
  staff: team('staff', 7),
  copywriter: team('copywriter', 24),
  member: actor('client', idOf('member', 28), 'member-28@bench.test'),
};
export type ActorName = keyof typeof ACTORS;
