export type Rpc = (name: string, args?: Record<string, unknown>) => Promise<unknown>;

const TIMEOUT_MS = 30_000;

export class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Calls the database's functions as service_role. Throws DatabaseError with Postgres' own code. */
export function connectRpc(url: string, secretKey: string): Rpc {
  const headers = { ...credentials(secretKey), 'content-type': 'application/json' };
  return async (name, args = {}) => {
    const response = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await response.text();
    if (response.ok) return body === '' ? null : JSON.parse(body);
    throw errorOf(response.status, body);
  };
}

/** New secret keys are no JWTs and go into `apikey` alone; older ones are sent as a bearer too. */
export function credentials(secretKey: string): Record<string, string> {
  const isJwt = secretKey.startsWith('eyJ');
  return { apikey: secretKey, ...(isJwt ? { authorization: `Bearer ${secretKey}` } : {}) };
}

function errorOf(status: number, body: string): DatabaseError {
  try {
    const { code, message } = JSON.parse(body);
    return new DatabaseError(String(code), String(message));
  } catch {
    return new DatabaseError(String(status), `The database answered ${status}.`);
  }
}
