import { fetchOnce } from '../fetch-once.ts';
import { answered, failed, type Answer, type Failure } from './answer.ts';
import { list, record, text } from './json.ts';

export const KLAVIYO_REVISION = '2026-07-15';
export const KLAVIYO_URL = 'https://a.klaviyo.com';
const JSON_API = 'application/vnd.api+json';
const UNTOLD_WAIT_SECONDS = 60;

export type Call = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  form?: FormData;
};
export type Klaviyo = (call: Call) => Promise<Answer<unknown>>;

export type Connection = {
  apiKey: string;
  baseUrl?: string;
  timeoutMs?: number;
  maxBytes?: number;
};

/** One connection speaks for one client's account: the key is never shared or global. */
export function connect({
  apiKey,
  baseUrl = KLAVIYO_URL,
  timeoutMs = 20_000,
  maxBytes = 5_000_000,
}: Connection): Klaviyo {
  return async ({ method, path, query, body, form }) => {
    const url = new URL(path, baseUrl);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);

    try {
      const response = await fetchOnce(url, {
        method,
        headers: {
          authorization: `Klaviyo-API-Key ${apiKey}`,
          revision: KLAVIYO_REVISION,
          accept: JSON_API,
          ...(body === undefined ? {} : { 'content-type': JSON_API }),
        },
        body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return read(response, await readText(response, maxBytes));
    } catch (error) {
      return failed({ kind: 'unavailable', detail: reasonOf(error) });
    }
  };
}

function read(response: Response, body: string | null): Answer<unknown> {
  if (body === null) return failed({ kind: 'unavailable', detail: 'The answer was too large.' });
  const parsed = parse(body);
  if (!response.ok) return failed(failureOf(response, parsed));
  if (body === '') return answered(null);
  if (parsed === undefined) {
    return failed({ kind: 'unavailable', detail: `${response.status} without JSON` });
  }
  return answered(parsed);
}

function failureOf(response: Response, body: unknown): Failure {
  const { status } = response;
  const [first] = list(record(body).errors).map(record);
  const detail = text(first?.detail) ?? text(first?.title) ?? `HTTP ${status}`;

  if (status === 429) return { kind: 'throttled', retryAfter: waitOf(response.headers) };
  // A 401 or 403 that Klaviyo itself did not word comes from something in between, and says nothing about the key.
  if ((status === 401 || status === 403) && first) return { kind: 'unauthorized', detail };
  if (status >= 400 && status < 500 && first) {
    return { kind: 'rejected', status, code: text(first.code) ?? 'unknown', detail };
  }
  return { kind: 'unavailable', detail };
}

function waitOf(headers: Headers): number {
  const written = headers.get('retry-after');
  const seconds = Number(written);
  if (written && Number.isFinite(seconds)) return Math.max(1, Math.ceil(seconds));
  const until = Date.parse(written ?? '') - Date.now();
  return Number.isNaN(until) ? UNTOLD_WAIT_SECONDS : Math.max(1, Math.ceil(until / 1000));
}

async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let body = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return body + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    body += decoder.decode(value, { stream: true });
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
