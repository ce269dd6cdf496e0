// Runs in Deno, not in Node: serves every supabase/functions/<name>/index.ts, unchanged, from one process.
import { type Handler, load, type Loaded } from './load.ts';

const folder = Deno.env.get('FUNCTIONS_FOLDER') ?? Deno.cwd();
const port = Number(Deno.env.get('FUNCTIONS_PORT'));
const loaded = new Map<string, Promise<Loaded>>();

for (const name of ['FUNCTIONS_FOLDER', 'FUNCTIONS_PORT']) Deno.env.delete(name);

// One function's forgotten promise must not take the others down.
for (const type of ['unhandledrejection', 'error'] as const) {
  globalThis.addEventListener(type, (event) => {
    event.preventDefault();
    console.error('background failure:', reasonOf(event));
  });
}

function reasonOf(event: Event): unknown {
  if (event instanceof PromiseRejectionEvent) return event.reason;
  return event instanceof ErrorEvent ? event.error : event;
}

Object.assign(globalThis, {
  EdgeRuntime: {
    waitUntil: (work: Promise<unknown>) => void work.catch((error) => console.error(error)),
  },
});

function failure(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { 'x-relay-error': 'true' } });
}

async function handle(request: Request, info: Deno.ServeHandlerInfo): Promise<Response> {
  const [, name = ''] = new URL(request.url).pathname.split('/');
  if (name === '_ready') return new Response('ready');
  if (!/^[a-z0-9][a-z0-9-_]*$/i.test(name)) return notFound();
  const found = loaded.get(name) ?? load(folder, name);
  loaded.set(name, found);
  const result = await found;
  if (result.kind === 'missing') {
    loaded.delete(name);
    return notFound();
  }
  if (result.kind === 'ready') return run(name, result.handler, request, info);
  return failure(503, 'BOOT_ERROR', 'Function failed to start (please check logs)');
}

async function run(name: string, handler: Handler, request: Request, info: Deno.ServeHandlerInfo) {
  try {
    return await handler(request, info);
  } catch (error) {
    console.error(`${name}:`, error);
    return new Response('Internal Server Error', { status: 500 });
  }
}

const notFound = () => failure(404, 'NOT_FOUND', 'Requested function was not found');

const serve = Deno.serve;
serve({ port, hostname: '127.0.0.1', onListen: () => {} }, handle);
