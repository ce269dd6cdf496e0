import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

export type Sent = { key: string; body: Record<string, unknown> };
export type Fault = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  after?: boolean;
};

/** Resend's documented rules for POST /emails: a bearer key, a body, and one letter per Idempotency-Key. */
export async function startResend(apiKey: string) {
  const sent: Sent[] = [];
  const faults: Fault[] = [];
  const inFlight = new Set<string>();
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body ?? {}));
    });
  });

  async function answer(request: IncomingMessage): Promise<Fault> {
    if (request.method !== 'POST' || request.url !== '/emails')
      return refusal(405, 'method_not_allowed');
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return refusal(401, 'missing_api_key');
    const body = JSON.parse(await textOf(request)) as Record<string, unknown>;
    if (!Array.isArray(body.to) || !body.subject || !body.from)
      return refusal(422, 'missing_required_field');
    const key = String(request.headers['idempotency-key'] ?? '');
    if (key.length < 1 || key.length > 256) return refusal(400, 'invalid_idempotency_key');
    const fault = faults.shift();
    if (fault && !fault.after) return fault;
    if (inFlight.has(key)) return refusal(409, 'concurrent_idempotent_requests');
    const earlier = sent.find((one) => one.key === key);
    if (earlier && JSON.stringify(earlier.body) !== JSON.stringify(body)) {
      return refusal(409, 'invalid_idempotent_request');
    }
    if (!earlier) sent.push({ key, body });
    return fault ?? { status: 200, body: { id: `mail-${key}` } };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    faults,
    inFlight,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type FakeResend = Awaited<ReturnType<typeof startResend>>;

const refusal = (statusCode: number, name: string): Fault => ({
  status: statusCode,
  body: { statusCode, name, message: name.replaceAll('_', ' ') },
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
