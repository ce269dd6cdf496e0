import type { Broadcast } from './frames.ts';
import type { Hub } from './hub.ts';
import { record } from './join.config.ts';
import { checkToken, type Claims, isRefusal } from './token.ts';
import { topicKey } from './topics.ts';

type Message = { topic: string; isPrivate: boolean; broadcast: Broadcast };

const BASE = '/realtime/v1/api/broadcast';
const SINGLE = /^\/realtime\/v1\/api\/broadcast\/([^/]+)\/events\/([^/]+)$/;

/** Broadcasting without a socket: one message by URL (`httpSend`), or a batch in the body. */
export async function broadcastOverHttp(hub: Hub, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const single = SINGLE.exec(pathname);
  if (request.method !== 'POST' || (!single && pathname !== BASE)) {
    return Response.json({ message: 'Not found' }, { status: 404 });
  }
  const claims = await checkToken(hub.ctx, tokenOf(request));
  if (isRefusal(claims)) return Response.json({ message: 'Unauthorized' }, { status: 401 });
  const headers = { 'user-agent': request.headers.get('user-agent') ?? '' };
  if (!single) return batch(hub, claims, headers, await request.json());

  const [, topic = '', event = ''] = single.map(decodeURIComponent);
  const type = request.headers.get('content-type') ?? '';
  const encoding = type.startsWith('application/json') ? 'json' : 'binary';
  if (encoding === 'binary' && type !== 'application/octet-stream') {
    return Response.json({ message: 'Unsupported media type' }, { status: 415 });
  }
  const payload = Buffer.from(await request.arrayBuffer());
  const isPrivate = searchParams.get('private') === 'true';
  const message = { topic, isPrivate, broadcast: { event, encoding, payload } satisfies Broadcast };
  const sent = await send(hub, claims, headers, message);
  return sent
    ? new Response('', { status: 202 })
    : Response.json({ message: 'Unauthorized' }, { status: 403 });
}

/** As hosted: messages the sender may not send are left out without a word. */
async function batch(hub: Hub, claims: Claims, headers: Record<string, string>, body: unknown) {
  const { messages } = record(body);
  if (!Array.isArray(messages)) {
    return Response.json({ errors: { messages: ["can't be blank"] } }, { status: 422 });
  }
  for (const item of messages) {
    const { topic, event, payload, private: isPrivate } = record(item);
    if (typeof topic !== 'string' || typeof event !== 'string') {
      return Response.json({ errors: { messages: ['is invalid'] } }, { status: 422 });
    }
    const bytes = Buffer.from(JSON.stringify(payload ?? {}));
    const broadcast: Broadcast = { event, encoding: 'json', payload: bytes };
    await send(hub, claims, headers, { topic, isPrivate: isPrivate === true, broadcast });
  }
  return new Response('', { status: 202 });
}

async function send(
  hub: Hub,
  claims: Claims,
  headers: Record<string, string>,
  { topic, isPrivate, broadcast }: Message,
): Promise<boolean> {
  if (isPrivate) {
    const { broadcast: allowed } = await hub.policies.mayWrite({ claims, topic, headers });
    if (!allowed) return false;
  }
  hub.topics.publish(topicKey(topic, isPrivate), broadcast);
  return true;
}

function tokenOf({ headers }: Request): string {
  const bearer = headers.get('authorization')?.replace(/^Bearer\s+/i, '');
  return bearer || (headers.get('apikey') ?? '');
}
