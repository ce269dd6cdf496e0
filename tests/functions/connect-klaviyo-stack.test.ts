import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decrypt } from '../../supabase/functions/_shared/secrets.ts';
import { emptyAccount } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';
import { openHouse, type Agency, type House } from './house.ts';

const KEY = `pk_${randomBytes(17).toString('hex')}`;
const SECRETS_KEY = randomBytes(32).toString('base64');

let house: House;
let klaviyo: FakeKlaviyo;
let agency: Agency;
let other: Agency;
let admin: string;

beforeAll(async () => {
  klaviyo = await startKlaviyo({ accounts: { [KEY]: emptyAccount() } });
  house = await openHouse({ SECRETS_KEY, KLAVIYO_BASE_URL: klaviyo.url });
  await house.sql`update private.schedules set enabled = false`;
  agency = await house.found('fieldnote');
  other = await house.found('harbour');
  admin = await house.tokenOf('admin@fieldnote.test');
}, 90_000);
afterAll(async () => {
  await house.close();
  await klaviyo.close();
});
beforeEach(async () => {
  klaviyo.recover();
  klaviyo.requests.length = 0;
  await house.sql`delete from private.client_secrets`;
  await house.sql`delete from public.client_integrations`;
});

const connect = (more: Record<string, unknown> = {}, token = admin, headers = {}) =>
  house.post(
    '/functions/v1/connect-klaviyo',
    { client_id: agency.maren.id, api_key: KEY, list_ids: ['Y6nRLr'], ...more },
    token,
    headers,
  );
const stored = () => house.sql`select client_id, ciphertext from private.client_secrets`;

describe('connecting a client to Klaviyo', () => {
  test('tries the key and keeps it sealed', async () => {
    const answer = await connect({ api_key: `  ${KEY}\n` });
    expect([answer.status, answer.body]).toEqual([200, { status: 'connected' }]);
    expect(klaviyo.requests.map(({ path, apiKey }) => [path, apiKey])).toEqual([
      ['/api/metrics', KEY],
    ]);
    const [secret] = await stored();
    expect(secret?.ciphertext).toMatch(/^v1\./);
    expect(secret?.ciphertext).not.toContain(KEY);
    expect(await decrypt(secret?.ciphertext, SECRETS_KEY)).toBe(KEY);
    const [row] =
      await house.sql`select status, connected_by, default_list_ids from public.client_integrations`;
    expect(row).toEqual({
      status: 'connected',
      connected_by: agency.admin,
      default_list_ids: ['Y6nRLr'],
    });
  });

  test('leaves the key nowhere in clear, the audit included', async () => {
    await connect();
    const tables = await house.sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'private')`;
    for (const { name } of tables) {
      expect(
        await house.sql.unsafe(`select 1 from ${name} t where t::text like '%${KEY}%'`),
        name,
      ).toHaveLength(0);
    }
  });

  test('shows the key to nobody, sealed or not', async () => {
    await connect();
    for (const email of ['admin', 'manager', 'staff', 'hanna'].map(
      (name) => `${name}@fieldnote.test`,
    )) {
      const token = await house.tokenOf(email);
      for (const path of [
        '/rest/v1/client_secrets?select=*',
        '/rest/v1/client_integrations?select=*,client_secrets(*)',
        '/rest/v1/client_integrations?select=ciphertext',
      ]) {
        const answer = await house.ask(
          path,
          { headers: { 'accept-profile': path.includes('secrets?') ? 'private' : 'public' } },
          token,
        );
        expect(answer.status, `${email} ${path}`).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(answer.body)).not.toMatch(/v1\.[\w-]{16}/);
      }
      const row = await house.ask(
        '/rest/v1/client_integrations?select=status,last_error',
        {},
        token,
      );
      expect(JSON.stringify(row.body)).not.toContain(KEY);
      const rpc = await house.rpc('klaviyo_sync_state', { client: agency.maren.id }, token);
      expect(rpc.status).toBeGreaterThanOrEqual(400);
      const store = await house.rpc(
        'store_client_secret',
        {
          person: agency.admin,
          client: agency.maren.id,
          provider: 'klaviyo',
          ciphertext: 'v1.x.y',
        },
        token,
      );
      expect(store.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('connected again, the new key takes the place of the old, and disconnecting forgets it', async () => {
    await connect();
    const [before] = await stored();
    await connect({ list_ids: [] });
    const after = await stored();
    expect(after).toHaveLength(1);
    expect(after[0]?.ciphertext).not.toBe(before?.ciphertext);
    const cut = await house.ask(
      `/rest/v1/client_integrations?client_id=eq.${agency.maren.id}`,
      {
        method: 'PATCH',
        body: '{"status":"disconnected"}',
        headers: { 'content-type': 'application/json' },
      },
      admin,
    );
    expect(cut.status).toBeLessThan(300);
    expect(await stored()).toHaveLength(0);
  });

  test('refuses a key that Klaviyo refuses, and stores nothing', async () => {
    const answer = await connect({ api_key: `pk_${'0'.repeat(34)}` });
    expect([answer.status, answer.body]).toEqual([
      422,
      { error: 'Klaviyo does not accept this key.' },
    ]);
    expect(await stored()).toHaveLength(0);
  });

  test.each(['manager', 'staff', 'hanna'])(
    'refuses %s, before Klaviyo hears of it',
    async (name) => {
      const answer = await connect({}, await house.tokenOf(`${name}@fieldnote.test`));
      expect(answer.status).toBe(403);
      expect(klaviyo.requests).toHaveLength(0);
      expect(await stored()).toHaveLength(0);
    },
  );

  test.each([
    ['another agency’s client', () => other.maren.id, 403],
    ['a client that is none', () => randomUUID(), 403],
    ['no uuid', () => 'maren', 400],
  ])('refuses %s', async (_name, client, status) => {
    expect((await connect({ client_id: client() })).status).toBe(status);
    expect(klaviyo.requests).toHaveLength(0);
  });

  test.each([
    { api_key: '' },
    { api_key: 'sk_live_1234567890' },
    { api_key: `${KEY}\r\nx-evil: 1` },
    { api_key: `pk_${'x'.repeat(300)}` },
    { api_key: { $ne: null } },
    { list_ids: 'Y6nRLr' },
    { list_ids: ['../../etc'] },
    { list_ids: ["'; drop table"] },
    { list_ids: Array(16).fill('Y6nRLr') },
    { list_ids: [7] },
  ])('refuses %j without asking anybody', async (more) => {
    expect((await connect(more)).status).toBe(400);
    expect(klaviyo.requests).toHaveLength(0);
  });

  test('while viewing as somebody else connects nothing', async () => {
    expect((await connect({}, admin, { 'x-view-as': randomUUID() })).status).toBe(403);
    expect(klaviyo.requests).toHaveLength(0);
  });

  test.each(['server error', 'html page', 'truncated json', 'redirect', 'too large'] as const)(
    'says so when Klaviyo answers with a fault, %s, and stores nothing',
    async (fault) => {
      klaviyo.fail(fault);
      const answer = await connect();
      expect(answer.status).toBe(502);
      expect(await stored()).toHaveLength(0);
    },
  );

  test('is asked by POST, by somebody', async () => {
    expect((await house.ask('/functions/v1/connect-klaviyo', {}, admin)).status).toBe(405);
    expect((await connect({}, house.stack.anonKey)).status).toBe(401);
    expect((await connect({}, 'nonsense')).status).toBe(401);
  });
});
