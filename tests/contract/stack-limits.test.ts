import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStack, type Stack } from '../../supabase/local/stack.ts';

let dir: string;
let stack: Stack;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'limits-'));
  stack = await startStack({ dir, env: { AUTH_RATE_LIMIT: '5/1', AUTH_ENABLE_SIGNUP: 'false' } });
});

afterAll(async () => {
  await stack.stop();
  rmSync(dir, { recursive: true, force: true });
});

const OPTIONS = { auth: { persistSession: false, autoRefreshToken: false } };

test('guessing passwords from one address is slowed down, and says until when', async () => {
  const client = createClient(stack.url, stack.anonKey, OPTIONS);
  const statuses: (number | undefined)[] = [];
  for (let n = 0; n < 7; n++) {
    const { error } = await client.auth.signInWithPassword({
      email: 'a@example.com',
      password: `guess ${n}`,
    });
    statuses.push(error?.status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
  const refused = await fetch(`${stack.url}/auth/v1/recover`, {
    method: 'POST',
    headers: { apikey: stack.anonKey },
    body: '{}',
  });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a server with the secret key asks for the address it names, nobody else does', async () => {
  const knock = (key: string) =>
    fetch(`${stack.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: {
        apikey: key,
        'sb-forwarded-for': '203.0.113.7',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ email: 'a@example.com', password: 'guess again' }),
    });
  expect((await knock(stack.anonKey)).status).toBe(429);
  expect((await knock(stack.serviceRoleKey)).status).toBe(400);
});

test('where signing up is closed nobody signs up', async () => {
  const response = await fetch(`${stack.url}/auth/v1/signup`, {
    method: 'POST',
    headers: {
      apikey: stack.serviceRoleKey,
      'sb-forwarded-for': '203.0.113.8',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ email: 'new@example.com', password: 'a fine password' }),
  });
  expect([response.status, (await response.json()).error_code]).toEqual([422, 'signup_disabled']);
});
