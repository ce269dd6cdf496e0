import { expect, test } from 'vitest';
import { must, target, visitor } from './clients.ts';

const call = (name: string, headers: Record<string, string> = {}, method = 'POST') =>
  fetch(`${target.url}/functions/v1/${name}`, { method, headers });

test('a function answers', async () => {
  expect(must(await visitor().functions.invoke('health'))).toEqual({ status: 'ok' });
});

test('a function that proves its callers itself needs no token', async () => {
  const answer = await call('health');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('any other needs one, and a good one', async () => {
  const missing = await call('contract-unknown');
  expect(missing.status).toBe(401);
  expect(await missing.json()).toMatchObject({ message: 'Missing authorization header' });
  expect((await call('contract-unknown', { authorization: 'Bearer for.ged.token' })).status).toBe(
    401,
  );
  expect((await call('contract-unknown', { authorization: target.anonKey })).status).toBe(401);
});

test('a function that is not there is not found', async () => {
  const { error } = await visitor().functions.invoke('contract-unknown');
  expect(error?.name).toBe('FunctionsRelayError');
  expect(error?.context.status).toBe(404);
});
