import { mkdirSync } from 'node:fs';
import type { Ports } from './context.ts';
import { startFunctions } from './functions/index.ts';
import { makeContext } from './make-context.ts';
import { openDatabase } from './stack/database.ts';
import { functionsEnv } from './stack/env.ts';
import { startGatewayProcess } from './stack/gateway-process.ts';
import { keep } from './stack/keep.ts';
import type { Log } from './stack/log.ts';
import { anyPorts } from './stack/ports.ts';
import { seedOnce } from './stack/seed.ts';
import { shareDoorsSecret } from './stack/share-secret.ts';
import { openRecord } from './stack/stale.ts';
import { startScheduler } from './scheduler.ts';

export type StackOptions = {
  dir: string;
  seed?: 'none' | 'demo';
  functions?: boolean;
  migrate?: boolean;
  env?: Record<string, string>;
  ports?: Ports;
  appUrl?: string;
  log?: Log;
  failed?: (part: string) => void;
};

export type Stack = {
  url: string;
  appUrl: string;
  anonKey: string;
  serviceRoleKey: string;
  dbUrl: string;
  ownerUrl: string;
  mailboxUrl: string;
  functionsEnv: Record<string, string>;
  stop(): Promise<void>;
};

export class AlreadyRunning extends Error {}

/** The whole embedded Supabase in `dir`, on free ports unless told otherwise. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dir, log = () => {}, failed = () => {} } = options;
  mkdirSync(dir, { recursive: true });
  const record = openRecord(dir);
  const other = record.supervisor();
  if (other) throw new AlreadyRunning(`It is already running here (process ${other.pid}).`);
  for (const left of await record.endStale()) log('stack', `stopped ${left}, left by a killed run`);
  record.add('supervisor', process.pid);

  const ports = options.ports ?? (await anyPorts());
  const setup = {
    dir,
    ports,
    appUrl: options.appUrl ?? `http://127.0.0.1:${ports.app}`,
    env: {} as Record<string, string>,
  };
  const ctx = await makeContext(setup, log);
  Object.assign(ctx.env, functionsEnv(ctx), options.env);

  const running: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
    record.clear();
  };
  const watch = {
    log,
    failed,
    started: (part: { name: string; pid: number }) => record.add(part.name, part.pid),
  };
  try {
    const database = await openDatabase(ctx, options.migrate ?? true, watch.started);
    running.push(keep(database, () => openDatabase(ctx, false), watch));
    await shareDoorsSecret(ctx);
    const gateway = () => startGatewayProcess({ ...setup, env: ctx.env }, log);
    running.push(keep(await gateway(), gateway, watch));
    if (options.functions) {
      running.push(await startFunctions(ctx, { started: (pid) => record.add('functions', pid) }));
    }
    if (options.seed === 'demo') await seedOnce(ctx);
    if (options.functions) running.push(await startScheduler(ctx));
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${ports.gateway}`;
  return {
    url,
    appUrl: ctx.appUrl,
    stop,
    anonKey: ctx.keys.anonKey,
    serviceRoleKey: ctx.keys.serviceRoleKey,
    dbUrl: ctx.db.url('gateway'),
    ownerUrl: ctx.db.url('postgres'),
    mailboxUrl: `${url}/mailbox`,
    functionsEnv: ctx.env,
  };
}
