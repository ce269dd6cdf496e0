import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { postgresHome } from './postgres/binaries.ts';
import { identityFor, type Identity } from './postgres/identity.ts';
import { clearStaleLock } from './postgres/lock.ts';
import { settings } from './postgres/settings.ts';

const SUPERUSER = 'supabase_admin';

export type Database = {
  port: number;
  pid: number;
  fresh: boolean;
  url(role: string): string;
  superuser(): postgres.Sql;
  exited: Promise<number | null>;
  stop(): Promise<void>;
};

type Options = { dir: string; port: number; log?: (line: string) => void };

/** Starts Postgres on the data in `dir`, creating it first if there is none. */
export async function startPostgres({ dir, port, log = () => {} }: Options): Promise<Database> {
  mkdirSync(dir, { recursive: true });
  const identity = identityFor(postgresHome(), join(dir, 'postgres'));
  const password = superuserPassword(dir);
  const fresh = !existsSync(join(identity.data, 'PG_VERSION'));
  if (fresh) createCluster(identity, password);
  else clearStaleLock(identity.data);

  const child = launch(identity, port, log);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const superuser = () =>
    postgres({
      host: '127.0.0.1',
      port,
      user: SUPERUSER,
      password,
      database: 'postgres',
      max: 1,
      onnotice: () => {},
    });
  await untilReady(superuser, exited);
  return {
    port,
    pid: child.pid ?? 0,
    fresh,
    exited,
    superuser,
    url: (role) => `postgres://${role}@127.0.0.1:${port}/postgres`,
    stop: () => stop(child, exited),
  };
}

function superuserPassword(dir: string): string {
  const file = join(dir, 'superuser');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function createCluster({ prefix, options, home, data }: Identity, password: string) {
  rmSync(data, { recursive: true, force: true });
  const secret = join(tmpdir(), `initdb-${randomBytes(8).toString('hex')}`);
  writeFileSync(secret, password, { mode: options.uid ? 0o644 : 0o600 });
  const [command = '', ...args] = [
    ...prefix,
    join(home, 'bin/initdb'),
    '-D',
    data,
    '-U',
    SUPERUSER,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=en-US',
    '--no-sync',
    '--no-instructions',
  ];
  const result = spawnSync(command, args, { ...options, encoding: 'utf8', cwd: '/' });
  rmSync(secret, { force: true });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error}`);
  // Loopback is trusted, so that the documented URL needs no password; the superuser is not.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    `host all ${SUPERUSER} 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n` +
      'host replication all 127.0.0.1/32 trust\n',
  );
}

function launch({ prefix, options, home, data }: Identity, port: number, log: (l: string) => void) {
  const flags = Object.entries(settings(port)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const [command = '', ...args] = [...prefix, join(home, 'bin/postgres'), '-D', data, ...flags];
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (isNews(line)) log(line);
    });
  }
  return child;
}

// Every start and stop writes a dozen LOG lines, and our own first knocks come too early.
function isNews(line: string): boolean {
  return line.trim() !== '' && !/^(LOG|FATAL: {2}the database system is)/.test(line);
}

async function untilReady(superuser: () => postgres.Sql, exited: Promise<number | null>) {
  let code: number | null | undefined;
  void exited.then((value) => (code = value));
  for (let tries = 0; tries < 600 && code === undefined; tries++) {
    const sql = superuser();
    try {
      await sql`select 1`;
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    } finally {
      await sql.end();
    }
  }
  throw new Error(`Postgres did not start (exit code ${code ?? 'none'}).`);
}

async function stop(child: ChildProcess, exited: Promise<number | null>) {
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await exited;
  clearTimeout(impatience);
}
