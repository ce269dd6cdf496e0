import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, startSupervisor, type Supervisor } from './supervisor.ts';

let dirs: string[];
let running: Supervisor[];

beforeEach(() => {
  dirs = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'clone-')));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

async function start(dir = dirs[0] ?? '', env?: Record<string, string>): Promise<Supervisor> {
  const supervisor = await startSupervisor(dir, env);
  running.push(supervisor);
  return supervisor;
}

function people(url: string, dir = dirs[0] ?? '') {
  const { serviceRoleKey } = JSON.parse(readFileSync(join(dir, 'keys.json'), 'utf8'));
  return createClient(url, serviceRoleKey, { auth: { persistSession: false } }).auth.admin;
}

test('stopping ends every process, and the next start finds the data', async () => {
  const first = await start();
  const before = first.pids();
  await people(first.url).createUser({ email: 'kept@example.com' });
  expect(await first.stop()).toBe(0);
  expect(Object.values(before).filter(isAlive)).toEqual([]);
  const second = await start();
  const { data } = await people(second.url).listUsers();
  expect(data.users.map(({ email }) => email)).toEqual(['kept@example.com']);
});

test('what a killed supervisor leaves is ended by the next start, which has its ports and data', async () => {
  const first = await start();
  const { supervisor = 0, ...parts } = first.pids();
  await people(first.url).createUser({ email: 'kept@example.com' });
  process.kill(supervisor, 'SIGKILL');
  await first.exited;
  expect(isAlive(parts.postgres)).toBe(true);
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(second.output()).toContain(`stopped postgres (${parts.postgres})`);
  expect(Object.values(parts).filter(isAlive)).toEqual([]);
  expect((await people(second.url).listUsers()).data.users).toHaveLength(1);
});

test('a part that is killed is started again', async () => {
  const supervisor = await start();
  for (const part of ['gateway', 'postgres']) {
    const pid = supervisor.pids()[part] ?? 0;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => supervisor.pids()[part] !== pid, { timeout: 10_000 }).toBe(true);
    await expect
      .poll(async () => (await people(supervisor.url).listUsers()).error, { timeout: 10_000 })
      .toBeNull();
  }
});

test('two clones run side by side with keys of their own', async () => {
  const one = await start(dirs[0]);
  const other = await start(dirs[1]);
  expect(other.url).not.toBe(one.url);
  for (const { url } of [one, other]) expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await people(other.url, dirs[0]).listUsers()).error?.status).toBe(401);
  expect((await people(other.url, dirs[1]).listUsers()).error).toBeNull();
});

test('two clones that start in the same second choose different ports', async () => {
  const [one, other] = await Promise.all([start(dirs[0]), start(dirs[1])]);
  expect(new URL(one.url).port).not.toBe(new URL(other.url).port);
  for (const { url } of [one, other]) expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await people(one.url, dirs[1]).listUsers()).error?.status).toBe(401);
});

test('a second start of the same clone says that it runs', async () => {
  const first = await start();
  const second = await start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain('already running');
  expect((await fetch(`${first.url}/health`)).status).toBe(200);
});

test('ports in use are named, and the next free ones taken', async () => {
  const first = await start();
  await first.stop();
  const port = Number(new URL(first.url).port);
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    const second = await start();
    expect(second.output()).toMatch(new RegExp(`in use by something else: .*${port}`));
    expect(second.url).not.toBe(first.url);
  } finally {
    squatter.close();
  }
});
