import type { JWTPayload } from 'jose';
import type { LocalContext } from '../context.ts';

export type Caller = {
  role: string;
  claims: JWTPayload;
  owner: string | undefined;
  authenticated: boolean;
  headers: Record<string, string>;
  method: string;
  path: string;
};

const ROLES = ['anon', 'authenticated', 'service_role'];
const SECRET_HEADERS = new Set(['authorization', 'apikey', 'cookie', 'x-signature']);

export async function callerOf(ctx: LocalContext, request: Request): Promise<Caller> {
  const claims = await ctx.keys.verify(tokenOf(request));
  const role = typeof claims?.role === 'string' ? claims.role : 'anon';
  return {
    role: ROLES.includes(role) ? role : 'anon',
    claims: claims ?? { role: 'anon' },
    owner: claims?.sub,
    authenticated: claims !== null,
    headers: publicHeaders(request),
    method: request.method,
    path: new URL(request.url).pathname,
  };
}

function tokenOf(request: Request): string {
  const authorization = request.headers.get('authorization') ?? '';
  return authorization.replace(/^Bearer\s+/i, '') || (request.headers.get('apikey') ?? '');
}

/** Policies read request.headers; secrets have no business in a database setting. */
function publicHeaders(request: Request): Record<string, string> {
  return Object.fromEntries([...request.headers].filter(([name]) => !SECRET_HEADERS.has(name)));
}
