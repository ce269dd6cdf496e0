// The little of Supabase's API that the functions need, by fetch: no client library to load at every cold start.
import { required, secretKeyOf } from './env.ts';
import { connectRpc, credentials, type Rpc } from './rpc.ts';

export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string | undefined;
  constructor(status: number, message: string, code?: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const env = (name: string) => Deno.env.get(name);
const url = () => required(env, 'SUPABASE_URL');

export const setting = (name: string) => required(env, name);
export const serviceKey = () => secretKeyOf(env);

/** The database's functions, as the system. */
export const serviceRpc = (): Rpc => connectRpc(url(), serviceKey());

/** Asks Supabase as the system, or as the person whose access token is given. */
export async function ask(path: string, init: RequestInit = {}, token?: string): Promise<Response> {
  const headers = {
    ...credentials(serviceKey()),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const answer = await fetch(`${url()}${path}`, {
    ...init,
    headers: { ...headers, ...init.headers },
    signal: AbortSignal.timeout(30_000),
  });
  if (answer.ok) return answer;
  const text = await answer.text();
  let error: { message?: string; msg?: string; code?: string; error_code?: string } = {};
  try {
    error = JSON.parse(text);
  } catch {
    // not JSON: the status has to do
  }
  throw new ApiError(
    answer.status,
    error.message ?? error.msg ?? `${path}: ${answer.status}`,
    error.error_code ?? error.code,
  );
}

/** Whether Postgres lets this person do that for that client. */
export async function mayDo(token: string, permission: string, clientId: string): Promise<boolean> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ permission, client_id: clientId }),
  };
  return (await (await ask('/rest/v1/rpc/may', init, token)).json()) === true;
}

export type Caller = {
  token: string;
  userId: string;
  /** An admin looks at another person's pages; nothing can be written. */
  viewing: boolean;
};

/** The signed-in person behind a request. The platform has verified the token's signature (verify_jwt). */
export function caller(request: Request): Caller | null {
  const token = request.headers.get('authorization')?.replace(/^Bearer /i, '');
  const payload = token?.split('.')[1];
  if (!token || !payload) return null;
  try {
    const { sub } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const viewing = request.headers.has('x-view-as');
    return typeof sub === 'string' ? { token, userId: sub, viewing } : null;
  } catch {
    return null;
  }
}
