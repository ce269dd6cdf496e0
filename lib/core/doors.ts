import 'server-only';
import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { clientAddress } from './address';
import { env } from './env';

export type DoorAnswer = { status: number; body: Record<string, unknown> };

/** Forwards what a visitor asks to the `doors` function, signed, with the visitor's address. */
export async function knock(op: string, payload: Record<string, unknown>): Promise<DoorAnswer> {
  const body = JSON.stringify({
    op,
    ...payload,
    address: clientAddress(await headers(), env().CLIENT_ADDRESS_HEADER),
  });
  const sentAt = Math.floor(Date.now() / 1000).toString();
  const signature = createHmac('sha256', env().DOORS_SECRET)
    .update(`${sentAt}.${body}`)
    .digest('hex');
  const answer = await fetch(`${env().NEXT_PUBLIC_SUPABASE_URL}/functions/v1/doors`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-doors-time': sentAt,
      'x-doors-signature': signature,
    },
    body,
    cache: 'no-store',
    signal: AbortSignal.timeout(15_000),
  });
  return { status: answer.status, body: await answer.json() };
}
