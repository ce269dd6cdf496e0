import { createServer, type IncomingMessage } from 'node:http';
import type { World } from '../world.ts';

export type Asked = { began: number; ended: number; path: string; init: RequestInit };

const PASSED_ON = [
  'authorization',
  'apikey',
  'content-type',
  'accept',
  'accept-profile',
  'content-profile',
  'prefer',
  'x-client-address',
  'x-client-proof',
];

export type Recorder = { url: string; take(): Asked[]; close(): Promise<void> };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request's stream gives buffers
  return Buffer.concat(chunks);
}

/** Stands before the gateway and notes what passes. */
export async function startRecorder(world: World): Promise<Recorder> {
  let asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const headers = PASSED_ON.flatMap((name): [string, string][] => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    const init = {
      method: request.method ?? 'GET',
      headers,
      ...(body.length > 0 && { body: body.toString() }),
    };
    const path = request.url ?? '/';
    const began = performance.now();
    const answer = await fetch(`${world.url}${path}`, init);
    const text = await answer.text();
    asked.push({ began, ended: performance.now(), path, init });
    const passed = ['content-type', 'content-range'].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    response.writeHead(answer.status, Object.fromEntries(passed)).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const all = asked;
      asked = [];
      return all;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What was asked side by side, and what only after something had been answered. */
export function waves(asked: Asked[]): Asked[][] {
  const all: Asked[][] = [];
  let answered = -Infinity;
  for (const one of asked.toSorted((a, b) => a.began - b.began)) {
    const current = all.at(-1);
    if (!current || one.began >= answered) {
      all.push([one]);
      answered = one.ended;
    } else {
      current.push(one);
      answered = Math.min(answered, one.ended);
    }
  }
  return all;
}

/** The same questions in the same order, straight to the gateway. */
export async function askAgain(world: World, asked: Asked[][]): Promise<void> {
  for (const wave of asked) {
    await Promise.all(
      wave.map(async ({ path, init }) => (await fetch(`${world.url}${path}`, init)).arrayBuffer()),
    );
  }
}
