export type Handler = (
  request: Request,
  info: Deno.ServeHandlerInfo,
) => Response | Promise<Response>;
export type Loaded = { kind: 'ready'; handler: Handler } | { kind: 'missing' | 'broken' };

let turn: Promise<unknown> = Promise.resolve();

/** Imports a function and keeps the handler that it gives to Deno.serve, instead of opening a port. */
export function load(folder: string, name: string): Promise<Loaded> {
  // One import at a time: whoever calls Deno.serve meanwhile is the function being imported.
  const result = turn.then(() => importFunction(folder, name));
  turn = result;
  return result;
}

async function importFunction(folder: string, name: string): Promise<Loaded> {
  const file = `${folder}/${name}/index.ts`;
  const exists = await Deno.stat(file).then(
    ({ isFile }) => isFile,
    () => false,
  );
  if (!exists) return { kind: 'missing' };
  let handler: Handler | undefined;
  const capture = (...given: unknown[]) => {
    handler = given.map(handlerIn).find((one) => one !== undefined);
    return served();
  };
  const original = Deno.serve;
  Object.defineProperty(Deno, 'serve', { value: capture, configurable: true, writable: true });
  try {
    const loaded: { default?: unknown } = await import(new URL(file, 'file://').href);
    handler ??= handlerIn(loaded.default);
  } catch (error) {
    console.error(`${name} failed to start:`, error);
    return { kind: 'broken' };
  } finally {
    Object.defineProperty(Deno, 'serve', { value: original, configurable: true, writable: true });
  }
  if (handler) return { kind: 'ready', handler };
  console.error(`${name} failed to start: it never called Deno.serve`);
  return { kind: 'broken' };
}

function handlerIn(given: unknown): Handler | undefined {
  if (typeof given === 'function') return given as Handler;
  if (typeof given !== 'object' || given === null) return undefined;
  const { handler, fetch } = given as { handler?: unknown; fetch?: unknown };
  return handlerIn(handler) ?? handlerIn(fetch);
}

/** What Deno.serve returns; the router owns the real server. */
function served() {
  return {
    finished: new Promise<void>(() => {}),
    addr: { transport: 'tcp', hostname: '127.0.0.1', port: 0 },
    ref() {},
    unref() {},
    shutdown: () => Promise.resolve(),
  };
}
