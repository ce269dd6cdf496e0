import postgres from 'postgres';
import { expect, test } from 'vitest';
import { member, must, secretClient, target, visitor } from './clients.ts';

test('a function knows who asks, and what with, but no secrets', async () => {
  const { client, id, email } = await member();
  const context = must(await client.rpc('contract_context'));
  expect(context).toMatchObject({ uid: id, role: 'authenticated', user: 'authenticated', email });
  expect(context.jwt).toMatchObject({ sub: id, aal: 'aal1', aud: 'authenticated', email });
  expect(context.jwt.session_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(context).toMatchObject({ method: 'POST', path: '/rpc/contract_context' });
});

test('headers of our own reach the database', async () => {
  const { client } = await member();
  const context = must(await client.rpc('contract_context').setHeader('x-view-as', 'somebody'));
  expect(context.headers['x-view-as']).toBe('somebody');
});

test('no key and no signed-in person is anon; the secret key is service_role', async () => {
  expect(must(await visitor().rpc('contract_context'))).toMatchObject({
    role: 'anon',
    user: 'anon',
    uid: null,
  });
  expect(must(await secretClient().rpc('contract_context'))).toMatchObject({
    role: 'service_role',
    user: 'service_role',
  });
});

test('service_role passes row level security', async () => {
  const { client, id } = await member();
  must(await client.from('contract_things').insert({ name: 'private', owner_id: id }).select('id'));
  const seen = await secretClient()
    .from('contract_things')
    .select('name, secret')
    .eq('owner_id', id);
  expect(seen.data).toEqual([{ name: 'private', secret: 'hidden' }]);
});

test.each([
  ['no key', {}],
  ['a wrong key', { apikey: 'nonsense' }],
  ['a forged token', { apikey: target.anonKey, authorization: 'Bearer a.b.c' }],
])('%s is 401', async (_, headers) => {
  const response = await fetch(`${target.url}/rest/v1/contract_makers?select=id`, {
    headers: headers as HeadersInit,
  });
  expect(response.status).toBe(401);
});

test('a browser may call from anywhere', async () => {
  const response = await fetch(`${target.url}/rest/v1/contract_makers`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://elsewhere.example',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,apikey,prefer,x-client-info',
    },
  });
  expect(response.ok).toBe(true);
  expect(response.headers.get('access-control-allow-origin')).toMatch(
    /^(\*|http:\/\/elsewhere\.example)$/,
  );
  expect(response.headers.get('access-control-allow-headers')).toContain('prefer');
});

test('a change of the schema is seen', async () => {
  const { client } = await member();
  const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`create table public.contract_late (id int primary key)`;
    await sql`grant select on public.contract_late to authenticated`;
    await expect
      .poll(async () => (await client.from('contract_late').select()).error, { timeout: 10_000 })
      .toBeNull();
  } finally {
    await sql`drop table if exists public.contract_late`;
    await sql.end();
  }
});
