import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { LocalContext } from '../context.ts';
import { broadcastOverHttp } from './http.ts';
import { type Hub, hubOf } from './hub.ts';
import { serveSocket } from './socket.ts';
import { checkToken, isRefusal } from './token.ts';

type Admitted = { apikey: string; headers: Record<string, string> };
type Refused = { status: string; error: string };

const PATH = '/realtime/v1/websocket';
const LARGEST_FRAME = 4 << 20;
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'apikey', 'x-api-key']);

export function createRealtimeHttp(ctx: LocalContext): (request: Request) => Promise<Response> {
  const hub = hubOf(ctx);
  return (request) => broadcastOverHttp(hub, request);
}

/** Takes the server's websocket upgrades: those of Realtime are served, all others refused. */
export function attachRealtime(server: Server, ctx: LocalContext): { close(): Promise<void> } {
  const hub = hubOf(ctx);
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LARGEST_FRAME,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admit(hub, request)
      .then((admitted) => {
        if ('status' in admitted) return refuse(socket, admitted.status, admitted.error);
        sockets.handleUpgrade(request, socket, head, (ws) => serveSocket(ws, hub, admitted));
      })
      .catch(() => refuse(socket, '500 Internal Server Error', 'Error connecting to Realtime'));
  };
  server.on('upgrade', upgrade);
  return {
    async close() {
      server.off('upgrade', upgrade);
      for (const ws of sockets.clients) ws.close(1001);
      sockets.close();
      await hub.close();
      for (const ws of sockets.clients) ws.terminate();
    },
  };
}

async function admit(
  hub: Hub,
  { url = '/', headers }: IncomingMessage,
): Promise<Admitted | Refused> {
  const { pathname, searchParams } = new URL(url, 'http://gateway');
  if (pathname !== PATH) return { status: '404 Not Found', error: 'Not found' };
  if (searchParams.get('vsn') !== '2.0.0') {
    return { status: '400 Bad Request', error: 'Only vsn 2.0.0 is spoken here' };
  }
  const apikey = searchParams.get('apikey');
  if (!apikey) return { status: '401 Unauthorized', error: 'API key is missing' };
  const checked = await checkToken(hub.ctx, apikey);
  if (isRefusal(checked)) return { status: '401 Unauthorized', error: checked.message };
  const shown = Object.entries(headers).filter(([name]) => !SECRET_HEADERS.has(name));
  return {
    apikey,
    headers: Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
  };
}

function refuse(socket: Duplex, status: string, error: string) {
  const body = JSON.stringify({ error });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
