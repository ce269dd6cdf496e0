import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encrypt } from '../../supabase/functions/_shared/secrets.ts';
import { startStack, type Stack } from '../../supabase/local/stack.ts';
import { emptyAccount, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

const SECRETS_KEY = Buffer.alloc(32, 7).toString('base64');
const COPY = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] }],
};

let stack: Stack;
let sql: Sql;
let fake: FakeKlaviyo;
let ahead = 0;
const accounts: Record<string, Account> = {};
const dir = mkdtempSync(join(tmpdir(), 'klaviyo-flows-'));

beforeAll(async () => {
  fake = await startKlaviyo({ accounts, now: () => new Date(Date.now() + ahead) });
  const env = { SECRETS_KEY, KLAVIYO_BASE_URL: fake.url };
  stack = await startStack({ dir, functions: true, env });
  // As the owner, with the moves that only the system may make.
  sql = postgres(stack.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { 'request.jwt.claims': '{"role":"service_role"}' },
  });
  await sql`update private.schedules set enabled = false`;
  await sql`drop trigger jobs_wake_the_worker on private.jobs`;
}, 60_000);

afterAll(async () => {
  await sql.end();
  await stack.stop();
  await fake.close();
  rmSync(dir, { recursive: true, force: true });
});

let account: Account;
let home: { agency_id: string; client_id: string };
let number = 0;

beforeEach(async () => {
  ahead = 0;
  fake.recover();
  number += 1;
  account = accounts[`pk_flows${number}`] = emptyAccount();
  await sql`delete from private.jobs`;
  home = await connectedClient(`pk_flows${number}`);
});

async function connectedClient(apiKey: string) {
  const [agency] = await sql`
    insert into public.agencies (slug, name) values (${`agency-${number}`}, 'Cedar') returning id`;
  const person = crypto.randomUUID();
  await sql`insert into auth.users (id, email) values (${person}, ${`mei-${number}@cedar.example`})`;
  await sql`insert into public.user_profiles (id, agency_id, name) values (${person}, ${agency?.id}, 'Mei')
    on conflict (id) do nothing`;
  const [client] = await sql`
    insert into public.clients (agency_id, slug, name, sender_name, sender_email)
    values (${agency?.id}, ${`client-${number}`}, 'Maren', 'Maren', 'hello@maren.example') returning id`;
  const sealed = await encrypt(apiKey, SECRETS_KEY);
  await sql`select public.store_client_secret(${person}, ${client?.id}, 'klaviyo', ${sealed}, ${['Y6nRLr']})`;
  return { agency_id: agency?.id as string, client_id: client?.id as string };
}

async function designFile(): Promise<string> {
  const file = crypto.randomUUID();
  const key = `${home.agency_id}/${home.client_id}/${file}.png`;
  const uploaded = await fetch(`${stack.url}/storage/v1/object/files/${key}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.serviceRoleKey}`, 'content-type': 'image/png' },
    body: 'png',
  });
  if (!uploaded.ok) throw new Error(await uploaded.text());
  await sql`
    insert into public.files (id, agency_id, client_id, object_key, name, mime, bytes, sha256, width, height, uploaded_by)
    select ${file}, ${home.agency_id}, ${home.client_id}, ${key}, 'winter.png', 'image/png', 3, ${'a'.repeat(64)}, 1200, 800, id
    from public.user_profiles where agency_id = ${home.agency_id} limit 1`;
  return file;
}

/** Approved in every part, and asked to go live: a flow of a mail, a wait and a mail. */
async function wantedLive(): Promise<string> {
  const [flow] = await sql`
    insert into public.crm_flows ${sql({
      ...home,
      title: 'Welcome',
      status: 'approved',
      goal: 'Hello',
      trigger_kind: 'list',
      trigger_name: 'Newsletter',
      trigger_ref: 'Y6nRLr',
    })} returning id`;
  const id = flow?.id as string;
  const tables = ['flow_steps', 'flow_copies', 'flow_designs', 'approvals'];
  for (const table of tables) await sql`alter table public.${sql(table)} disable trigger user`;
  const kinds = ['email', 'delay', 'email'] as const;
  for (const [at, kind] of kinds.entries()) {
    const mail = kind === 'email';
    const [step] = await sql`
      insert into public.flow_steps ${sql({
        ...home,
        flow_id: id,
        kind,
        position: at,
        name: mail ? `Mail ${at}` : '',
        status: mail ? 'approved' : null,
        delay_amount: mail ? null : 1,
        delay_unit: mail ? null : 'weeks',
      })} returning id`;
    if (!mail) continue;
    await sql`insert into public.flow_copies ${sql({ ...home, step_id: step?.id, version: 1, subject: `Hello ${at}`, body: sql.json(COPY) })}`;
    await sql`insert into public.flow_designs ${sql({ ...home, step_id: step?.id, version: 1, file_id: await designFile() })}`;
    await approve('flow_email', step?.id);
  }
  await approve('flow', id);
  for (const table of tables) await sql`alter table public.${sql(table)} enable trigger user`;
  await sql`insert into public.flow_publications ${sql({ flow_id: id, ...home, state: 'pending', wanted: 'live' })}`;
  await sql`select private.enqueue('publish-flow', ${sql.json({ flow_id: id })}, ${id})`;
  return id;
}

async function approve(kind: 'flow' | 'flow_email', subject: string) {
  const hash =
    kind === 'flow' ? sql`private.flow_hash(${subject})` : sql`private.flow_email_hash(${subject})`;
  await sql`
    insert into public.approvals (agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash)
    values (${home.agency_id}, ${home.client_id}, ${kind}, ${subject}, 'campaigns.read', 'approvals.decide', 'approved', 1, ${hash})`;
}

async function call(): Promise<Record<string, number>> {
  const response = await fetch(`${stack.url}/functions/v1/publish-flow`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.serviceRoleKey}`, apikey: stack.serviceRoleKey },
  });
  if (!response.ok) throw new Error(`publish-flow answered ${response.status}`);
  return (await response.json()) as Record<string, number>; // the function's own tally
}

async function callUntilDone() {
  for (let round = 0; round < 20; round += 1) {
    await call();
    const left =
      await sql`select 1 from private.jobs where queue = 'publish-flow' and status in ('waiting', 'running')`;
    if (left.length === 0) return;
    ahead += 60_000;
    await sql`update private.jobs set run_at = now(), lease_until = now() - interval '1 second' where status <> 'done'`;
  }
  throw new Error(`never done: ${JSON.stringify(await sql`select * from private.jobs`)}`);
}

const seen = async (flow: string) => {
  const [row] = await sql`
    select f.status, p.state, p.detail, p.klaviyo_flow_id
    from public.crm_flows f join public.flow_publications p on p.flow_id = f.id where f.id = ${flow}`;
  return row;
};

test('what is wanted live is built at Klaviyo with the client’s own key, and live once it stands', async () => {
  const flow = await wantedLive();
  await callUntilDone();
  const [built] = [...account.flows.values()];
  expect(account.flows.size).toBe(1);
  expect(built).toMatchObject({ status: 'live', trigger: { type: 'list', id: 'Y6nRLr' } });
  expect(built?.actions.map(({ type }) => type)).toEqual([
    'send-email',
    'time-delay',
    'send-email',
  ]);
  expect(built?.actions[1]?.data).toMatchObject({ unit: 'days', value: 7 });
  expect(await seen(flow)).toMatchObject({
    status: 'live',
    state: 'live',
    klaviyo_flow_id: built?.id,
  });
});

test('a worker whose answers are lost leaves one flow and a template for each mail', async () => {
  for (const path of ['POST /api/templates', 'POST /api/flows', 'PATCH /api/flows/.+'])
    fake.fail('accepts, then drops', new RegExp(`^${path}$`));
  const flow = await wantedLive();
  await callUntilDone();
  expect(account.flows.size).toBe(1);
  expect(account.templates.size).toBe(2);
  expect(await seen(flow)).toMatchObject({ status: 'live', state: 'live' });
});

test('what Klaviyo refuses is said where the team reads it, and the flow stays approved', async () => {
  const flow = await wantedLive();
  account.lists = [];
  await callUntilDone();
  expect(account.flows.size).toBe(0);
  expect(await seen(flow)).toMatchObject({
    status: 'approved',
    state: 'failed',
    detail: 'Trigger Y6nRLr does not exist.',
  });
});

test('a refused key is told once, and nobody tries again with it', async () => {
  const flow = await wantedLive();
  fake.fail('revoked', /./, 99);
  await callUntilDone();
  expect(await seen(flow)).toMatchObject({ status: 'approved', state: 'failed' });
  const [integration] = await sql`
    select status from public.client_integrations where client_id = ${home.client_id}`;
  expect(integration?.status).toBe('unauthorized');
});
