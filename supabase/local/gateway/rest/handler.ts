import { decodeJwt } from 'jose';
import type { LocalContext } from '../../context.ts';
import { restError } from '../answers.ts';
import { identify } from '../caller.ts';
import type { Lite } from '../lite.ts';
import { requestScope, type RequestScope } from '../request-scope.ts';
import { refusalResponse } from './errors.ts';

const SECRET_HEADERS = new Set(['authorization', 'apikey', 'cookie']);

/** `/rest/v1`: the caller's token becomes claims, database refusals keep their code. */
export function createRest(ctx: LocalContext, lite: Lite) {
  return async (request: Request): Promise<Response> => {
    const caller = await identify(request, ctx.keys);
    if (caller instanceof Response) return caller;
    if (!caller) return refuseToken(request);
    const scope: RequestScope = {
      claims: caller.claims,
      headers: visibleHeaders(request.headers),
      method: request.method,
      path: new URL(request.url).pathname.replace('/rest/v1', ''),
    };
    request.headers.delete('authorization');
    const asked = isCall(request) ? await readArguments(request, scope) : request;
    const response = await requestScope.run(scope, () => lite.fetch(asked));
    if (!scope.refusal || response.ok || scope.refusal.code === '42703') return response;
    return refusalResponse(scope.refusal, caller.claims.role === 'anon');
  };
}

function isCall({ method, url, headers }: Request): boolean {
  return (
    method === 'POST' &&
    url.includes('/rest/v1/rpc/') &&
    (headers.get('content-type') ?? '').includes('application/json')
  );
}

async function readArguments(request: Request, scope: RequestScope): Promise<Request> {
  const { url, method, headers } = request;
  const body = await request.text();
  try {
    const sent: unknown = JSON.parse(body);
    scope.sentArguments = typeof sent === 'object' && sent ? Object.values(sent) : [];
  } catch {
    scope.sentArguments = [];
  }
  return new Request(url, { method, headers, ...(body && { body }) });
}

function visibleHeaders(headers: Headers): string {
  const visible = [...headers].filter(([name]) => !SECRET_HEADERS.has(name));
  return JSON.stringify(Object.fromEntries(visible));
}

function refuseToken(request: Request): Response {
  const token = request.headers.get('authorization')?.replace(/^Bearer\s+/i, '') ?? '';
  return expired(token)
    ? restError(401, 'PGRST303', 'JWT expired')
    : restError(401, 'PGRST301', 'No suitable key or wrong key type');
}

function expired(token: string): boolean {
  try {
    return (decodeJwt(token).exp ?? Infinity) * 1000 < Date.now();
  } catch {
    return false;
  }
}
