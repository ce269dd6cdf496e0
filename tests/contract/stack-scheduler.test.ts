import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeContext } from '../../supabase/local/make-context.ts';
import { startScheduler } from '../../supabase/local/scheduler.ts';
import { startStack, type Stack } from '../../supabase/local/stack.ts';

let dir: string;
let stack: Stack;
let sql: postgres.Sql;
let scheduler: { stop(): Promise<void> };
let called: { name: string; key: string | undefined }[] = [];
let answerAfter = 0;

const functions = createServer((request, response) => {
  called.push({ name: request.url?.split('/').at(-1) ?? '', key: request.headers.authorization });
  void delay(answerAfter).then(() => response.end('{}'));
});

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'scheduler-'));
  stack = await startStack({ dir });
  sql = postgres(stack.ownerUrl, { max: 1, onnotice: () => {} });
  await sql`update private.schedules set enabled = false`;
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
  const address = functions.address();
  const gateway = typeof address === 'object' && address ? address.port : 0;
  const ports = { app: 0, gateway, postgres: Number(new URL(stack.ownerUrl).port), functions: 0 };
  await sql`
    insert into private.schedules (name, every, function_name, enabled)
    values ('due', '1 hour', 'due-function', true), ('off', '1 hour', 'off-function', false)`;
  scheduler = await startScheduler(await makeContext({ dir, ports, appUrl: '', env: {} }));
});

afterAll(async () => {
  await scheduler.stop();
  await sql.end();
  functions.close();
  await stack.stop();
  rmSync(dir, { recursive: true, force: true });
});

beforeEach(() => {
  answerAfter = 0;
});

const countOf = (name: string) => called.filter((one) => one.name === name).length;

test('what is due is called once with the secret key, what is switched off is not', async () => {
  await expect.poll(() => countOf('due-function')).toBe(1);
  expect(called[0]?.key).toBe(`Bearer ${stack.serviceRoleKey}`);
  const [row] = await sql`select last_run_at from private.schedules where name = 'due'`;
  expect(row?.last_run_at).toBeInstanceOf(Date);
  expect(countOf('off-function')).toBe(0);
});

test('a wake is answered at once', async () => {
  await sql`select pg_notify('wake', 'send-mail')`;
  await expect.poll(() => countOf('send-mail'), { timeout: 1000, interval: 10 }).toBe(1);
});

test('many wakes while one runs become one more', async () => {
  answerAfter = 300;
  for (let n = 0; n < 20; n++) await sql`select pg_notify('wake', 'busy')`;
  await delay(1000);
  expect(countOf('busy')).toBe(2);
});

test('a wake names a function and nothing else', async () => {
  called = [];
  await sql`select pg_notify('wake', '../../auth/v1/admin/users')`;
  await delay(200);
  expect(called).toEqual([]);
});
