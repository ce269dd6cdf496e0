import { type Caller, identify } from '../caller.ts';
import { authError } from '../answers.ts';
import { requestScope } from '../request-scope.ts';
import { adminRoute } from './admin.ts';
import { openDoor } from './doors.ts';
import { createLimiter, parseLimit } from './limits.ts';
import type { AuthParts } from './parts.ts';
import { refuseSignIn } from './refusals.ts';
import { createRefresh } from './refresh.ts';
import { type Client, finishSession, refuseEndedSession, signOut } from './sessions.ts';
import { liteVerification } from './verify.ts';

type Body = Record<string, unknown>;

const DOORS = new Set(['/signup', '/recover', '/otp', '/magiclink', '/resend']);
const OWN = new Set(['/user', '/reauthenticate', '/logout']);

/** `/auth/v1`: lite's GoTrue for passwords and codes, ours for what it lacks or answers otherwise. */
export function createAuth(parts: AuthParts) {
  const { ctx, sql, lite } = parts;
  const limited = createLimiter(parseLimit(ctx.env.AUTH_RATE_LIMIT));

  async function askLite(request: Request, caller: Caller, body?: Body): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.delete('authorization');
    headers.delete('content-length');
    const { method, url } = request;
    const scope = { claims: caller.claims, headers: '{}', method, path: '' };
    const asked = new Request(url, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return requestScope.run(scope, () => lite.fetch(asked));
  }

  const refresh = createRefresh(sql, async (request) => {
    const answer = await askLite(request, ANYBODY, await request.clone().json());
    return answer.ok ? finishSession(ctx, sql, answer, null, clientOf(request)) : answer;
  });

  async function token(request: Request, body: Body): Promise<Response> {
    const grant = new URL(request.url).searchParams.get('grant_type');
    if (grant === 'refresh_token' && typeof body.refresh_token === 'string') {
      return refresh(withBody(request, body), body.refresh_token);
    }
    const started = performance.now();
    const answer = await askLite(request, ANYBODY, body);
    if (!answer.ok) return refuseSignIn(sql, answer, body, started);
    return finishSession(ctx, sql, answer, 'password', clientOf(request));
  }

  async function verify(request: Request, body: Body): Promise<Response> {
    const answer = await askLite(request, ANYBODY, await liteVerification(sql, body));
    return answer.ok ? finishSession(ctx, sql, answer, 'otp', clientOf(request)) : answer;
  }

  async function own(
    request: Request,
    path: string,
    caller: Caller,
    body: Body,
  ): Promise<Response> {
    const { sub, session_id: session } = caller.claims;
    if (!caller.signedIn || !sub)
      return authError(403, 'bad_jwt', 'invalid claim: missing sub claim');
    const id = String(session ?? '');
    const ended = await refuseEndedSession(sql, id);
    if (path === '/logout') {
      const scope = new URL(request.url).searchParams.get('scope') ?? 'global';
      return ended ?? signOut(sql, sub, id, scope);
    }
    if (ended) return ended;
    const answer = await askLite(request, caller, request.method === 'GET' ? undefined : body);
    if (answer.ok && body.password) await signOut(sql, sub, id, 'others');
    return answer;
  }

  return async (request: Request, address: string): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.replace('/auth/v1', '');
    if (path === '/.well-known/jwks.json') {
      return Response.json(ctx.keys.jwks, { headers: { 'Cache-Control': 'public, max-age=600' } });
    }
    if (path === '/verify' && request.method === 'GET') return toConfirmPage(ctx.appUrl, url);
    const caller = await identify(request, ctx.keys);
    if (caller instanceof Response) return caller;
    if (!caller)
      return authError(403, 'bad_jwt', 'invalid JWT: unable to parse or verify signature');
    request.headers.set('x-client-address', forwarded(request, caller) ?? address);
    const refreshing = url.searchParams.get('grant_type') === 'refresh_token';
    const refused = limited(path, refreshing, clientOf(request).address);
    if (refused) return refused;
    const body = await readBody(request);
    if (!body) return authError(400, 'bad_json', 'Could not parse request body as JSON');
    if (path.startsWith('/admin/') || path === '/invite') {
      if (caller.claims.role !== 'service_role')
        return authError(403, 'not_admin', 'User not allowed');
      return adminRoute(parts, request, path, body);
    }
    if (OWN.has(path)) return own(request, path, caller, body);
    if (request.method !== 'POST') return askLite(request, ANYBODY);
    if (DOORS.has(path)) {
      return openDoor(parts, path, body, url.searchParams.get('redirect_to') ?? undefined);
    }
    if (path === '/token') return token(request, body);
    if (path === '/verify') return verify(request, body);
    return authError(404, 'not_found', 'Not found');
  };
}

const ANYBODY: Caller = { claims: { role: 'anon' }, signedIn: false, secret: false };

// A server that holds the secret key may name the person it asks for, as hosted projects allow.
function forwarded(request: Request, { secret }: Caller): string | null {
  return secret ? request.headers.get('sb-forwarded-for') : null;
}

function clientOf(request: Request): Client {
  const { headers } = request;
  return {
    address: headers.get('x-client-address') ?? '127.0.0.1',
    agent: headers.get('user-agent'),
  };
}

function toConfirmPage(appUrl: string, { searchParams }: URL): Response {
  const target = new URL('/auth/confirm', appUrl);
  target.searchParams.set('token_hash', searchParams.get('token') ?? '');
  target.searchParams.set('type', searchParams.get('type') ?? '');
  const next = searchParams.get('redirect_to');
  if (next) target.searchParams.set('next', next);
  return Response.redirect(target, 303);
}

function withBody(request: Request, body: Body): Request {
  return new Request(request.url, {
    method: 'POST',
    headers: request.headers,
    body: JSON.stringify(body),
  });
}

async function readBody(request: Request): Promise<Body | null> {
  if (!request.body) return {};
  const text = await request.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Body) : null;
  } catch {
    return null;
  }
}
