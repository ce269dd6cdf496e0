import { parseArgs } from 'node:util';
import { AlreadyRunning, startStack, type Stack } from './stack.ts';
import { NeedsReset } from './stack/database.ts';
import { printLog } from './stack/log.ts';
import { startNext } from './stack/next-part.ts';
import { keep } from './stack/keep.ts';
import { choosePorts } from './stack/ports.ts';
import { projectEnv, STATE } from './stack/project.ts';
import { openRecord } from './stack/stale.ts';
import { sayReady, sayTaken } from './stack/welcome.ts';

const { values } = parseArgs({
  options: {
    'no-app': { type: 'boolean', default: false },
    'no-seed': { type: 'boolean', default: false },
  },
});

const env = projectEnv();
const hosted = env.NEXT_PUBLIC_SUPABASE_URL;
const running: { stop(): Promise<void> }[] = [];
let stopping: Promise<void> | undefined;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
    process.exit(code);
  })();
  return stopping;
}

function failed(part: string) {
  printLog(part, 'keeps ending; giving up');
  void stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}

async function start() {
  const began = performance.now();
  // What a killed run left would otherwise hold its ports while new ones are chosen.
  const record = openRecord(STATE);
  if (!record.supervisor()) {
    for (const left of await record.endStale()) {
      printLog('stack', `stopped ${left}, left by a killed run`);
    }
  }
  const chosen = await choosePorts();
  if (!hosted) sayTaken(chosen);
  const appUrl = env.APP_URL ?? `http://127.0.0.1:${chosen.ports.app}`;
  const stack = hosted ? null : await startEmbedded(chosen.ports, appUrl);
  if (stack) running.push(stack);
  if (!values['no-app']) {
    const next = () => startNext(chosen.ports.app, { ...appEnv(stack), APP_URL: appUrl }, printLog);
    const started = ({ name, pid }: { name: string; pid: number }) => record.add(name, pid);
    running.push(keep(await next(), next, { log: printLog, failed, started }));
  }
  sayReady(appUrl, stack?.mailboxUrl ?? null, (performance.now() - began) / 1000);
}

function startEmbedded(ports: Awaited<ReturnType<typeof choosePorts>>['ports'], appUrl: string) {
  const seed = values['no-seed'] ? 'none' : 'demo';
  return startStack({
    dir: STATE,
    ports,
    appUrl,
    seed,
    functions: true,
    env,
    log: printLog,
    failed,
  });
}

function appEnv(stack: Stack | null): Record<string, string> {
  if (!stack) return {};
  return {
    NEXT_PUBLIC_SUPABASE_URL: stack.url,
    NEXT_PUBLIC_SUPABASE_ANON_KEY: stack.anonKey,
    DOORS_SECRET: stack.functionsEnv.DOORS_SECRET ?? '',
  };
}

try {
  await start();
} catch (error) {
  const known = error instanceof NeedsReset || error instanceof AlreadyRunning;
  console.error(known ? error.message : error);
  await stop(1);
}
