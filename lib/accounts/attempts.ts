import 'server-only';
import { knock } from '@/lib/core/doors';
import { fail, type Failure } from '@/lib/core/result';

/** Counted in Postgres, per address and per account, the same for known and unknown. */
export async function tooMany(
  door: 'login' | 'reset',
  account: string,
): Promise<{ ok: false; failure: Failure } | null> {
  const { status, body } = await knock('attempt', { door, account });
  if (status === 200) return null;
  if (status !== 429) throw new Error(`The doors answered ${status}.`); // uncounted tries are not let through
  const retryAfter = Number(body.retryAfter) || 60;
  const message = `Too many tries. Wait ${retryAfter < 90 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`} and try again.`;
  return fail({ kind: 'rate_limited', message, retryAfter });
}
