import 'server-only';
import { createHmac } from 'node:crypto';
import { clientAddress } from './address';
import { env } from './env';

/** Where the visitor is, with proof that this server says so: Postgres believes nobody else. */
export function signedAddress(headers: Headers): Record<string, string> {
  const address = clientAddress(headers, env().CLIENT_ADDRESS_HEADER);
  const proof = createHmac('sha256', env().DOORS_SECRET).update(`address:${address}`).digest('hex');
  return { 'x-client-address': address, 'x-client-proof': proof };
}
