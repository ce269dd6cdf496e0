import { decodeJwt, errors, type JWTPayload } from 'jose';
import type { LocalContext } from '../context.ts';

export type Claims = JWTPayload & { role: string; exp: number };
export type Refusal = { code: string; message: string };

/** The claims of a token that Realtime accepts, or why not, in the words of hosted Realtime. */
export async function checkToken(ctx: LocalContext, token: string): Promise<Claims | Refusal> {
  const claims = await ctx.keys.verify(token);
  if (!claims) return refusalOf(token);
  const { role, exp } = claims;
  if (typeof role !== 'string' || typeof exp !== 'number') {
    return { code: 'InvalidJWTToken', message: 'Fields `role` and `exp` are required in JWT' };
  }
  return { ...claims, role, exp };
}

export function isRefusal(checked: Claims | Refusal): checked is Refusal {
  return 'code' in checked && 'message' in checked && !('role' in checked);
}

export function expired(exp: number): Refusal {
  const ago = Math.max(0, Math.floor(Date.now() / 1000) - exp);
  return { code: 'InvalidJWTToken', message: `Token has expired ${ago} seconds ago` };
}

function refusalOf(token: string): Refusal {
  try {
    const { exp } = decodeJwt(token);
    if (exp !== undefined && exp * 1000 <= Date.now()) return expired(exp);
    return { code: 'JwtSignatureError', message: 'Failed to validate JWT signature' };
  } catch (error) {
    if (!(error instanceof errors.JOSEError || error instanceof TypeError)) throw error;
    return { code: 'MalformedJWT', message: 'The token provided is not a valid JWT' };
  }
}
