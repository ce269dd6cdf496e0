import { existsSync } from 'node:fs';
import { type Server } from 'node:http';
import { join } from 'node:path';
import { type LocalContext } from '../context.ts';
type Handler = (request: Request, address: string) => Promise<Response>;
async function load(part: string): Promise<any> {
  const file = join(import.meta.dirname, '..', part, 'index.ts');
  return existsSync(file) ? import(file) : {};
}
export async function createNeighbours(ctx: LocalContext): Promise<[string, Handler][]> {
  const [storage, realtime, functions] = await Promise.all(['storage', 'realtime', 'functions'].map(load));
  return [
    ...(storage.createStorage ? [['storage', storage.createStorage(ctx)] as [string, Handler]] : []),
    ...(realtime.createRealtimeHttp ? [['realtime', realtime.createRealtimeHttp(ctx)] as [string, Handler]] : []),
    ...(functions.createFunctionsProxy ? [['functions', functions.createFunctionsProxy(ctx)] as [string, Handler]] : []),
  ];
}
export async function attachNeighbours(server: Server, ctx: LocalContext) {
  const realtime = await load('realtime');
  return realtime.attachRealtime?.(server, ctx);
}
