import { isIP } from 'node:net';

/**
 * Who is calling, for limits and for the record of a decision. A visitor may send any header; only what the nearest
 * proxy wrote counts: the last entry of a list, or a header of its own that it overwrites.
 */
export function clientAddress(headers: Headers, header = 'x-forwarded-for'): string {
  const nearest = headers.get(header)?.split(',').at(-1)?.trim() ?? '';
  const address = nearest.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(address) ? address : 'unknown';
}
