import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

type Block = { type: string; text?: { text: string }; elements?: { text?: unknown }[] };
type Message = { text?: string; blocks?: Block[] };
type Answer = { status: number; text: string; headers?: Record<string, string> };
export type Fault = Answer & { after?: boolean };

const PATH = /^\/services\/T\w+\/B\w+\/\w+$/;
const LINK_OR_PING = /<(?:@[UW][A-Z0-9]+|!subteam\^[A-Z0-9]+|https?:\/\/[^|>\s]+(?:\|[^<>]*)?)>/g;

/** Slack's documented rules for an incoming webhook: text, blocks, escaping, one message a second, and how one ends. */
export async function startSlack(port = 0) {
  const posted: { path: string; message: Message }[] = [];
  const faults: Fault[] = [];
  const closed = new Map<string, Answer>();
  const lastAt = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request).then(({ status, text, headers }) => {
      response.writeHead(status, { 'content-type': 'text/plain', ...headers });
      response.end(text);
    });
  });

  async function answer(request: IncomingMessage): Promise<Answer> {
    const path = request.url ?? '';
    const body = await textOf(request);
    if (request.method !== 'POST' || !PATH.test(path)) return { status: 404, text: 'no_service' };
    const end = closed.get(path);
    if (end) return end;
    const fault = faults.shift();
    if (fault && !fault.after) return fault;
    const sinceLast = Date.now() - (lastAt.get(path) ?? 0);
    if (sinceLast < 900)
      return { status: 429, text: 'rate_limited', headers: { 'retry-after': '1' } };
    const message = parse(body);
    if (!message || !isValid(message)) return { status: 400, text: 'invalid_payload' };
    lastAt.set(path, Date.now());
    posted.push({ path, message });
    return fault ?? { status: 200, text: 'ok' };
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${taken}`,
    posted,
    faults,
    closed,
    lastAt,
    close: async () => {
      server.closeAllConnections();
      await new Promise((ended) => server.close(ended));
    },
  };
}

export type FakeSlack = Awaited<ReturnType<typeof startSlack>>;

function parse(body: string): Message | null {
  try {
    return JSON.parse(body) as Message;
  } catch {
    return null;
  }
}

/** Slack would draw an unescaped sign as markup; we do not let it come to that. */
const isEscaped = (text: string) => !/[<>]|&(?!amp;|lt;|gt;)/.test(text.replace(LINK_OR_PING, ''));

function isValid({ text, blocks = [] }: Message): boolean {
  if (typeof text !== 'string' || text === '' || blocks.length > 50) return false;
  const said = [
    text,
    ...blocks.flatMap((block) => [
      block.text?.text ?? '',
      ...(block.type === 'context' ? (block.elements ?? []).map((one) => String(one.text)) : []),
    ]),
  ];
  return said.every((one) => one.length <= 3_000 && isEscaped(one));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
