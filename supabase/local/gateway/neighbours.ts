import type { LocalContext } from '../context.ts';
import { createFunctionsProxy } from '../functions/index.ts';
import { createRealtimeHttp } from '../realtime/index.ts';
import { createStorage } from '../storage/index.ts';

type Handler = (request: Request, address: string) => Promise<Response>;

/** The other parts of a hosted project that answer under the same origin. */
export function createNeighbours(ctx: LocalContext): [string, Handler][] {
  return [
    ['storage', createStorage(ctx)],
    ['realtime', createRealtimeHttp(ctx)],
    ['functions', createFunctionsProxy(ctx)],
  ];
}
