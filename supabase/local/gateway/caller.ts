import type { JWTPayload } from 'jose';
import type { Keys } from '../context.ts';
import { gatewayError } from './answers.ts';

/** Who is asking: the claims of their token, or the role of the key when there is none. */
export type Caller = { claims: JWTPayload; signedIn: boolean; secret: boolean };

const KEY_CLAIMS = { anon: { role: 'anon' }, service: { role: 'service_role' } };

function keyOf(request: Request): string | null {
  return request.headers.get('apikey') ?? new URL(request.url).searchParams.get('apikey');
}

/** Null when there is a token and it is not good. */
export async function identify(request: Request, keys: Keys): Promise<Caller | Response | null> {
  const key = keyOf(request);
  if (!key) {
    return gatewayError(
      401,
      'No API key found in request',
      'No `apikey` request header or url param was found.',
    );
  }
  const secret = key === keys.serviceRoleKey;
  if (!secret && key !== keys.anonKey) {
    return gatewayError(401, 'Invalid API key', 'Double check your Supabase `apikey`.');
  }
  const token = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? key;
  if (token === keys.anonKey) return { claims: KEY_CLAIMS.anon, signedIn: false, secret };
  if (token === keys.serviceRoleKey) {
    return { claims: KEY_CLAIMS.service, signedIn: false, secret: true };
  }
  const claims = await keys.verify(token);
  return claims && { claims, signedIn: claims.role === 'authenticated', secret };
}
