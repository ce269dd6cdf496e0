import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The web's Request for a Node message; the body streams. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const { method = 'GET', url = '/' } = message;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const body = hasBody && bodyOf(message);
  return new Request(new URL(url, origin), {
    method,
    headers,
    ...(body && { body, duplex: 'half' }),
  });
}

// `Content-Length: 0` and no length at all mean no body, as lite and PostgREST take it.
function bodyOf(message: IncomingMessage) {
  const { 'content-length': length, 'transfer-encoding': encoding } = message.headers;
  if (!encoding && (!length || length === '0')) return null;
  // Node types its web streams apart from the DOM's; they are the same class at run time.
  return Readable.toWeb(message) as unknown as ReadableStream;
}

/** Beyond this an upload that was refused early is cut off, and its sender may miss why. */
const LINGER_BYTES = 32 << 20;

/**
 * Reads what an answer did not wait for. A socket that closes over unread bytes is reset, and the
 * reset overtakes the answer: whoever is refused in the middle of sending would never read why.
 */
export async function discardRest({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  let bytes = 0;
  while (bytes < LINGER_BYTES) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
  }
}

export async function sendResponse(response: Response, out: ServerResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  out.writeHead(response.status, headers);
  if (!response.body) {
    out.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as never), out).catch(() => out.destroy());
}
