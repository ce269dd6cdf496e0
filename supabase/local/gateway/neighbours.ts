import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalContext } from '../context.ts';
import { createRealtimeHttp } from '../realtime/index.ts';
import { createStorage } from '../storage/index.ts';

type Handler = (request: Request, address: string) => Promise<Response>;

/** The other parts of a hosted project that answer under the same origin. */
export async function createNeighbours(ctx: LocalContext): Promise<[string, Handler][]> {
  const functions = join(import.meta.dirname, '../functions/index.ts');
  const proxy = existsSync(functions) ? (await import(functions)).createFunctionsProxy(ctx) : undefined;
  return [
    ['storage', createStorage(ctx)],
    ['realtime', createRealtimeHttp(ctx)],
    ...(proxy ? [['functions', proxy] as [string, Handler]] : []),
  ];
}
