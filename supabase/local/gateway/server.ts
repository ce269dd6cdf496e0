import { createServer, type IncomingMessage, type Server } from 'node:http';
import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import { attachRealtime } from '../realtime/index.ts';
import { gatewayError } from './answers.ts';
import { createAuth } from './auth/handler.ts';
import { createAuthMailer } from './auth/lite-mailer.ts';
import { preflight, withCors } from './cors.ts';
import { createLite } from './lite.ts';
import { createMailboxRoutes } from './mailbox/routes.ts';
import { openMailbox } from './mailbox/store.ts';
import { createNeighbours } from './neighbours.ts';
import { discardRest, sendResponse, toRequest } from './node-http.ts';
import { GatewayConnection } from './rest/connection.ts';
import { createRest } from './rest/handler.ts';

type Handler = (request: Request, address: string) => Promise<Response>;

export type Gateway = { server: Server; close(): Promise<void> };

/** One origin with the paths of a hosted project, and the mailbox. */
export async function startGateway(ctx: LocalContext): Promise<Gateway> {
  const { port } = ctx.db;
  const connection = new GatewayConnection({
    url: ctx.db.url('gateway'),
    ownerUrl: ctx.db.url('postgres'),
  });
  const sql = postgres(ctx.db.url('gateway'), { max: 4, onnotice: () => {} });
  const mailbox = openMailbox(ctx.dir);
  const lite = createLite(ctx, connection, createAuthMailer(ctx, mailbox));
  const listener = postgres(ctx.db.url('postgres'), { max: 1, onnotice: () => {} });
  await listener.listen('pgrst', () => connection.forgetSchema());

  const routes = new Map<string, Handler>([
    ['rest', createRest(ctx, lite)],
    ['auth', createAuth({ ctx, sql, lite, mailbox })],
    ...createNeighbours(ctx),
  ]);
  const mail = createMailboxRoutes(ctx, mailbox);

  async function answer(request: Request, address: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/health') return Response.json({ status: 'ok' });
    if (pathname.startsWith('/mailbox')) return mail(request);
    const early = preflight(request);
    if (early) return early;
    const [, part, version] = pathname.split('/');
    const handler = version === 'v1' ? routes.get(part ?? '') : undefined;
    if (!handler) return withCors(gatewayError(404, 'no Route matched with those values'));
    return withCors(await handler(request, address));
  }

  const server = createServer((message, out) => {
    void serve(message)
      .catch((error: unknown) => {
        ctx.log('gateway', `${message.method} ${message.url} ${describe(error)}`);
        return gatewayError(500, 'An unexpected error occurred');
      })
      .then((response) => sendResponse(response, out));
  });
  const serve = async (message: IncomingMessage) => {
    const request = toRequest(message, `http://${message.headers.host ?? '127.0.0.1'}`);
    const response = await answer(request, message.socket.remoteAddress ?? '');
    await discardRest(request).catch(() => ctx.log('gateway', 'a sender left before its answer'));
    return response;
  };
  const realtime = attachRealtime(server, ctx);
  server.keepAliveTimeout = 65_000;
  await connection.introspect();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(ctx.ports.gateway, '127.0.0.1', () => resolve());
  });
  ctx.log('gateway', `ready on ${ctx.ports.gateway}, database on ${port}`);
  return {
    server,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await realtime.close();
      server.closeAllConnections();
      await closed;
      await Promise.all([connection.close(), sql.end(), listener.end()]);
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
