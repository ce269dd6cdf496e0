import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { campaignRoutes } from './campaigns.ts';
import { catalogueRoutes } from './catalogue.ts';
import { Cursors } from './cursors.ts';
import type { Account } from './account.ts';
import type { Route } from './exchange.ts';
import { breakResponse, faultyReply, type Fault, type PlannedFault } from './faults.ts';
import { flowRoutes } from './flows.ts';
import { RateLimits } from './limits.ts';
import { invalid, notFound, problem, type Reply } from './reply.ts';
import { reportRoutes } from './reports.ts';
import { sendJobRoutes } from './send-jobs.ts';
import { templateRoutes } from './templates.ts';

const REVISION = '2026-07-15';
const SLOW_MS = 1_500;
const routes: Route[] = [
  ...campaignRoutes,
  ...flowRoutes,
  ...sendJobRoutes,
  ...templateRoutes,
  ...reportRoutes,
  ...catalogueRoutes,
];

export type RecordedRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  apiKey: string | null;
  body: unknown;
  status: number;
};

export type FakeKlaviyo = {
  url: string;
  requests: RecordedRequest[];
  cursors: Cursors;
  fail(fault: Fault, on?: RegExp, times?: number): void;
  recover(): void;
  /** Called when a request has had its effect, before its answer leaves. */
  beforeAnswer: (() => void) | null;
  close(): Promise<void>;
};

export type FakeOptions = {
  /** Private key → that key's account. */
  accounts: Record<string, Account>;
  now?: () => Date;
  pageSize?: number;
};

/** Klaviyo as revision 2026-07-15 documents it, on a loopback port, for any number of accounts. */
export async function startKlaviyo(options: FakeOptions): Promise<FakeKlaviyo> {
  const state = {
    ...options,
    now: options.now ?? (() => new Date()),
    limits: new RateLimits(),
    cursors: new Cursors(),
    faults: [] as PlannedFault[],
    requests: [] as RecordedRequest[],
  };
  const server = createServer((request, response) => {
    void serve(state, request, response, () => fake.beforeAnswer?.());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string

  const fake: FakeKlaviyo = {
    url: `http://127.0.0.1:${port}`,
    requests: state.requests,
    cursors: state.cursors,
    fail: (fault, on = /./, times = 1) => state.faults.push({ fault, on, times }),
    recover: () => void state.faults.splice(0),
    beforeAnswer: null,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return fake;
}

type State = Omit<FakeOptions, 'now'> & {
  now: () => Date;
  limits: RateLimits;
  cursors: Cursors;
  faults: PlannedFault[];
  requests: RecordedRequest[];
};

async function serve(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  beforeAnswer: () => void,
) {
  const url = new URL(request.url ?? '/', 'http://klaviyo');
  const bytes = await readBytes(request);
  const fault = nextFault(state.faults, `${request.method} ${url.pathname}`);
  if (fault === 'slow') await new Promise((done) => setTimeout(done, SLOW_MS));

  const reply =
    (fault && faultyReply(fault)) ??
    (fault && fault !== 'slow' && fault !== 'accepts, then drops'
      ? { status: 0 }
      : await answer(state, request, url, bytes));
  state.requests.push({
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    apiKey: keyOf(request),
    body: json(bytes),
    status: reply.status,
  });
  beforeAnswer();
  if (fault && breakResponse(fault, response)) return;
  response.writeHead(reply.status, {
    'content-type': 'application/vnd.api+json',
    ...reply.headers,
  });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}

async function answer(
  state: State,
  request: IncomingMessage,
  url: URL,
  bytes: Buffer,
): Promise<Reply> {
  const key = keyOf(request);
  if (!key) {
    return problem(401, 'not_authenticated', 'Authentication credentials were not provided.');
  }
  const account = state.accounts[key];
  if (!account)
    return problem(401, 'authentication_failed', 'Incorrect authentication credentials.');

  const path = url.pathname.replace(/\/$/, '');
  const route = routes.find(
    (candidate) => candidate.method === request.method && candidate.path.test(path),
  );
  if (!route) return notFound(`${request.method} ${path} is not imitated.`);

  const now = state.now();
  const taken = state.limits.take(`${key}|${route.method}|${route.path}`, route.limit, now);
  if (!taken.granted) {
    const detail = `Request was throttled. Expected available in ${taken.retryAfter} seconds.`;
    return {
      ...problem(429, 'throttled', detail),
      headers: { 'retry-after': String(taken.retryAfter) },
    };
  }
  const refusal = refusalOf(request);
  if (refusal) return { ...refusal, headers: taken.headers };

  const reply = route.answer({
    id: decodeURIComponent(route.path.exec(path)?.[1] ?? ''),
    query: url.searchParams,
    body: json(bytes),
    form: await formOf(request, bytes),
    account,
    cursors: state.cursors,
    now,
    pageSize: state.pageSize ?? null,
  });
  return { ...reply, headers: taken.headers };
}

function refusalOf(request: IncomingMessage): Reply | null {
  const { revision, 'content-type': contentType } = request.headers;
  if (!revision) return invalid('A revision header is required.');
  if (revision !== REVISION) return invalid(`Revision ${String(revision)} is not imitated.`);
  if (request.method === 'GET' || request.method === 'DELETE') return null;
  if (contentType?.startsWith('multipart/form-data')) return null;
  return contentType === 'application/vnd.api+json'
    ? null
    : problem(415, 'unsupported_media_type', `Unsupported media type ${contentType ?? ''}.`);
}

const keyOf = (request: IncomingMessage) =>
  /^Klaviyo-API-Key (pk_\w+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

function nextFault(faults: PlannedFault[], call: string): Fault | null {
  const planned = faults.find(({ on, times }) => times > 0 && on.test(call));
  if (!planned) return null;
  planned.times -= 1;
  return planned.fault;
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without encoding gives buffers
  return Buffer.concat(chunks);
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function formOf(request: IncomingMessage, bytes: Buffer): Promise<FormData | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return null;
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
}
