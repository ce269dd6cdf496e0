import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import type { LocalContext } from '../context.ts';

const IDLE = 150_000;
const RESTARTING = 5_000;
const NAME = /^\/functions\/v1\/([A-Za-z0-9][A-Za-z0-9_-]*)/;
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

export type ProxyOptions = { idle?: number };

/** `/functions/v1/<name>`: proves the token unless the function proves its callers itself. */
export function createFunctionsProxy(ctx: LocalContext, { idle = IDLE }: ProxyOptions = {}) {
  return async (request: Request): Promise<Response> => {
    const name = NAME.exec(new URL(request.url).pathname)?.[1];
    if (!name) return refusal(404, 'NOT_FOUND', 'Requested function was not found');
    if (request.method !== 'OPTIONS' && verifiesToken(name)) {
      const refused = await refuseToken(ctx, request);
      if (refused) return refused;
    }
    return forward(ctx, request, idle);
  };
}

function verifiesToken(name: string): boolean {
  return readConfig(`functions.${name}`, 'verify_jwt') !== 'false';
}

async function refuseToken(ctx: LocalContext, { headers }: Request): Promise<Response | null> {
  const authorization = headers.get('authorization');
  if (!authorization) {
    return refusal(401, 'UNAUTHORIZED_NO_AUTH_HEADER', 'Missing authorization header');
  }
  const [, token = ''] = /^Bearer\s+(.+)$/i.exec(authorization) ?? [];
  if (await ctx.keys.verify(token)) return null;
  return refusal(401, 'UNAUTHORIZED_INVALID_JWT_FORMAT', 'Invalid JWT');
}

async function forward(ctx: LocalContext, request: Request, idle: number): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace('/functions/v1', '') + search;
  const headers = new Headers([...request.headers].filter(([name]) => !HOP_BY_HOP.has(name)));
  await untilUp(ctx);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), idle);
  try {
    const answer = await fetch(`http://127.0.0.1:${ctx.ports.functions}${path}`, {
      method: request.method,
      headers,
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.any([waiting.signal, request.signal]),
      ...(request.body && { duplex: 'half' }),
    });
    return new Response(answer.body, { status: answer.status, headers: unencoded(answer.headers) });
  } catch (error) {
    if (waiting.signal.aborted) {
      return refusal(504, 'IDLE_TIMEOUT', 'The function did not answer in time');
    }
    ctx.log('functions', error instanceof Error ? String(error.cause ?? error) : String(error));
    return refusal(503, 'WORKER_ERROR', 'The function could not be reached');
  } finally {
    clearTimeout(timer);
  }
}

/** While Deno starts anew after a change, callers wait instead of failing. */
async function untilUp(ctx: LocalContext) {
  const until = Date.now() + RESTARTING;
  const url = `http://127.0.0.1:${ctx.ports.functions}/_ready`;
  while (Date.now() < until) {
    const up = await fetch(url).then(
      (answer) => answer.text().then(() => true),
      () => false,
    );
    if (up) return;
    await sleep(25);
  }
}

// fetch has already undone the encoding that these two describe.
function unencoded(headers: Headers): Headers {
  const copy = new Headers(headers);
  if (copy.has('content-encoding')) copy.delete('content-length');
  copy.delete('content-encoding');
  copy.delete('transfer-encoding');
  return copy;
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { 'x-relay-error': 'true' } });
}
