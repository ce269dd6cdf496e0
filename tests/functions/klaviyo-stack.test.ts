import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encrypt } from '../../supabase/functions/_shared/secrets.ts';
import { startStack, type Stack } from '../../supabase/local/stack.ts';
import { addSentCampaign, emptyAccount, statusOf, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

const SECRETS_KEY = Buffer.alloc(32, 7).toString('base64');
const DAY = 86_400_000;
const COPY = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] }],
};

let stack: Stack;
let sql: Sql;
let fake: FakeKlaviyo;
let ahead = 0;
const accounts: Record<string, Account> = {};
const dir = mkdtempSync(join(tmpdir(), 'klaviyo-'));

beforeAll(async () => {
  fake = await startKlaviyo({ accounts, now: () => new Date(Date.now() + ahead), pageSize: 2 });
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
  // No implementor is signed in here to press the button.
  await sql`insert into private.transitions (machine, from_status, to_status, permission) values
    ('crm_campaigns', 'approved', 'scheduled', 'system')`;
}, 60_000);

afterAll(async () => {
  await sql.end();
  await stack.stop();
  await fake.close();
  rmSync(dir, { recursive: true, force: true });
});

let account: Account;
let client: string;
let number = 0;

beforeEach(async () => {
  ahead = 0;
  fake.requests.length = 0;
  fake.recover();
  number += 1;
  account = accounts[`pk_client${number}`] = emptyAccount();
  await sql`delete from private.jobs`;
  await sql`update public.client_integrations set status = 'disconnected'`;
  client = await connectedClient(`pk_client${number}`);
});

async function connectedClient(apiKey: string): Promise<string> {
  const [agency] = await sql`
    insert into public.agencies (slug, name) values (${`agency-${number}`}, 'Cedar') returning id`;
  const person = crypto.randomUUID();
  await sql`insert into auth.users (id, email) values (${person}, ${`mei-${number}@cedar.example`})`;
  await sql`insert into public.user_profiles (id, agency_id, name) values (${person}, ${agency?.id}, 'Mei')
    on conflict (id) do nothing`;
  await sql`insert into public.user_roles (user_id, agency_id, role) values (${person}, ${agency?.id}, 'admin')
    on conflict do nothing`;
  const [created] = await sql`
    insert into public.clients (agency_id, slug, name, sender_name, sender_email)
    values (${agency?.id}, ${`client-${number}`}, 'Maren', 'Maren', 'hello@maren.example') returning id`;
  const sealed = await encrypt(apiKey, SECRETS_KEY);
  await sql`select public.store_client_secret(${person}, ${created?.id}, 'klaviyo', ${sealed}, ${['Y6nRLr']})`;
  return created?.id;
}

async function approvedCampaign(sendAt: Date): Promise<string> {
  const [campaign] = await sql`
    insert into public.crm_campaigns (agency_id, client_id, title, status, audience, send_at)
    select agency_id, id, 'Winter', 'approved', 'Everyone', ${sendAt} from public.clients where id = ${client}
    returning id, agency_id`;
  await sql`alter table public.campaign_copies disable trigger user`;
  await sql`alter table public.campaign_designs disable trigger user`;
  await sql`
    insert into public.campaign_copies (agency_id, client_id, campaign_id, version, subject, body)
    values (${campaign?.agency_id}, ${client}, ${campaign?.id}, 1, 'Hello', ${sql.json(COPY)})`;
  await sql`
    insert into public.campaign_designs (agency_id, client_id, campaign_id, version, file_id)
    values (${campaign?.agency_id}, ${client}, ${campaign?.id}, 1, ${await designFile(campaign?.agency_id)})`;
  await sql`alter table public.campaign_copies enable trigger user`;
  await sql`alter table public.campaign_designs enable trigger user`;
  await sql`
    insert into public.approvals (agency_id, client_id, subject_kind, subject_id, status, round, content_hash)
    values (${campaign?.agency_id}, ${client}, 'campaign', ${campaign?.id}, 'approved', 1,
      private.campaign_hash(${campaign?.id}))`;
  return campaign?.id;
}

async function designFile(agency: string): Promise<string> {
  const file = crypto.randomUUID();
  const key = `${agency}/${client}/${file}.png`;
  const uploaded = await fetch(`${stack.url}/storage/v1/object/files/${key}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.serviceRoleKey}`, 'content-type': 'image/png' },
    body: 'png',
  });
  if (!uploaded.ok) throw new Error(await uploaded.text());
  await sql`
    insert into public.files (id, agency_id, client_id, object_key, name, mime, bytes, sha256, width, height, uploaded_by)
    select ${file}, ${agency}, ${client}, ${key}, 'winter.png', 'image/png', 3, ${'a'.repeat(64)}, 1200, 800, id
    from public.user_profiles where agency_id = ${agency} limit 1`;
  return file;
}

async function scheduledCampaign(sendAt = new Date(Date.now() + DAY)): Promise<string> {
  const campaign = await approvedCampaign(sendAt);
  await sql`update public.crm_campaigns set status = 'scheduled' where id = ${campaign}`;
  return campaign;
}

async function call(name: string): Promise<Record<string, number>> {
  const response = await fetch(`${stack.url}/functions/v1/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.serviceRoleKey}`, apikey: stack.serviceRoleKey },
    body: '{}',
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** Every deferred or failed job is due now, and any token may be taken again. */
async function timePasses() {
  await sql`update private.jobs set run_at = now(), lease_until = now() - interval '1 second'`;
  await sql`delete from private.rate_windows`;
  ahead += 61_000;
}

async function callUntilDone(name: string) {
  for (let round = 0; round < 12; round += 1) {
    await call(name);
    const open =
      await sql`select 1 from private.jobs where queue = ${name} and status in ('waiting', 'running')`;
    if (open.length === 0) return;
    await timePasses();
  }
  throw new Error(
    `${name} is never done: ${JSON.stringify(await sql`select * from private.jobs`)}`,
  );
}

const metrics = () => sql`
  select klaviyo_campaign_id, campaign_id, name, channel, recipients, conversion_value_minor, conversion_metric, currency,
    source, attribution_window, synced_at > '-infinity' as synced
  from public.campaign_metrics where client_id = ${client} order by send_time, klaviyo_campaign_id`;
const statusIn = async (campaign: string) => {
  const [row] = await sql`
    select c.status, c.sent_at, s.state, s.detail, s.klaviyo_campaign_id
    from public.crm_campaigns c left join public.campaign_schedules s on s.campaign_id = c.id where c.id = ${campaign}`;
  return row;
};

describe('the sync, on a real database', () => {
  test('brings campaigns with their names and numbers, marked with where they came from', async () => {
    for (let day = 1; day <= 3; day += 1) {
      addSentCampaign(account, {
        name: `Day ${day}`,
        sentAt: new Date(Date.now() - day * DAY).toISOString(),
        statistics: { recipients: 100 * day, conversion_value: 10.005 * day },
      });
    }
    await callUntilDone('sync-klaviyo');
    expect(await metrics()).toMatchObject([
      { name: 'Day 3', recipients: '300', conversion_value_minor: '3002', synced: true },
      { name: 'Day 2', recipients: '200', conversion_value_minor: '2001', source: 'klaviyo_api' },
      {
        name: 'Day 1',
        recipients: '100',
        channel: 'email',
        currency: 'GBP',
        conversion_metric: 'Placed Order',
        attribution_window: '5 days after open or click',
        campaign_id: null,
      },
    ]);
  });

  test('calls one of ours sent when Klaviyo has sent it, at the time it did', async () => {
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    ahead = 2 * DAY;
    await callUntilDone('sync-klaviyo');
    const [ours] = account.campaigns.values();
    expect(await statusIn(campaign)).toMatchObject({
      status: 'sent',
      sent_at: new Date(ours?.datetime ?? ''),
    });
    expect(await metrics()).toMatchObject([{ campaign_id: campaign, synced: true }]);
  });

  test('counts the list it mails, once a day of the client’s', async () => {
    await callUntilDone('sync-klaviyo');
    account.lists = account.lists.map((one) => ({ ...one, profiles: 12_100 }));
    await sql`delete from private.sync_cursors`;
    await callUntilDone('sync-klaviyo');
    expect(
      await sql`select list_id, list_name, size, source::text, day = (counted_at at time zone 'UTC')::date as today
        from public.list_sizes where client_id = ${client}`,
    ).toEqual([
      {
        list_id: 'Y6nRLr',
        list_name: 'Newsletter',
        size: '12040',
        source: 'klaviyo_api',
        today: true,
      },
    ]);
  });

  test('stores what each variation of a campaign did, and nothing of a campaign without any', async () => {
    const sent = addSentCampaign(account, {
      name: 'Night or day',
      sentAt: new Date(Date.now() - DAY).toISOString(),
      variations: [
        { delivered: 40, opens_unique: 11 },
        { delivered: 60, opens_unique: 12 },
      ],
      variationNames: ['Night', 'Day'],
    });
    addSentCampaign(account, { name: 'Plain', sentAt: new Date(Date.now() - DAY).toISOString() });
    await callUntilDone('sync-klaviyo');
    expect(
      await sql`select klaviyo_campaign_id, name, delivered, opens_unique from public.campaign_variations where client_id = ${client} order by variation`,
    ).toEqual([
      { klaviyo_campaign_id: sent.id, name: 'Night', delivered: '40', opens_unique: '11' },
      { klaviyo_campaign_id: sent.id, name: 'Day', delivered: '60', opens_unique: '12' },
    ]);
  });

  test('keeps the newer of two reports', async () => {
    const sent = addSentCampaign(account, {
      name: 'Once',
      sentAt: new Date(Date.now() - DAY).toISOString(),
      statistics: { recipients: 10 },
    });
    await callUntilDone('sync-klaviyo');
    await sql`update public.campaign_metrics set synced_at = now() + interval '1 hour' where client_id = ${client}`;
    for (const message of sent.messages) sent.statistics[message.id] = { recipients: 99 };
    await sql`delete from private.sync_cursors`;
    await callUntilDone('sync-klaviyo');
    expect(await metrics()).toMatchObject([{ recipients: '10' }]);
  });

  test('stores what Postgres could not: odd characters, odd channels, odd fractions', async () => {
    addSentCampaign(account, {
      name: 'nul\0 and half \ud83d',
      sentAt: new Date(Date.now() - DAY).toISOString(),
      statistics: { recipients: 12.5 },
    });
    await callUntilDone('sync-klaviyo');
    expect(await metrics()).toMatchObject([{ name: 'nul and half �', recipients: '13' }]);
  });

  test('a revoked key is marked and told once, and never tried again', async () => {
    fake.fail('revoked', /./, 99);
    for (let round = 0; round < 3; round += 1) {
      await call('sync-klaviyo');
      await timePasses();
    }
    expect(fake.requests).toHaveLength(1);
    const told = await sql`select 1 from public.crm_notifications where client_id = ${client}`;
    expect(told).toHaveLength(1);
    const [integration] = await sql`
      select status, last_error from public.client_integrations where client_id = ${client}`;
    expect(integration).toMatchObject({ status: 'unauthorized' });
  });

  test('a key sealed with another key is reported the same way', async () => {
    const sealed = await encrypt('pk_x', Buffer.alloc(32, 9).toString('base64'));
    await sql`update private.client_secrets set ciphertext = ${sealed} where client_id = ${client}`;
    await call('sync-klaviyo');
    const [integration] = await sql`
      select status from public.client_integrations where client_id = ${client}`;
    expect(integration).toEqual({ status: 'unauthorized' });
    expect(fake.requests).toEqual([]);
  });

  test('throttled, it comes back when asked to and loses nothing', async () => {
    addSentCampaign(account, { name: 'A', sentAt: new Date(Date.now() - DAY).toISOString() });
    fake.fail('throttled', /campaign-values-reports/);
    await call('sync-klaviyo');
    const [job] = await sql`
      select status, attempts, extract(epoch from run_at - now()) as wait from private.jobs where queue = 'sync-klaviyo'`;
    expect(job).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(Number(job?.wait)).toBeGreaterThan(5);
    await timePasses();
    await callUntilDone('sync-klaviyo');
    expect(await metrics()).toMatchObject([{ name: 'A', synced: true }]);
  });

  test('is refused to everybody but the system', async () => {
    for (const key of [stack.anonKey, 'sb_secret_wrong']) {
      const response = await fetch(`${stack.url}/functions/v1/sync-klaviyo`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, apikey: key },
      });
      expect(response.status).toBe(401);
    }
  });
});

describe('a sync that is killed', () => {
  test('after any of its calls, and run again, stores what an undisturbed one does', async () => {
    for (let day = 1; day <= 3; day += 1) {
      const sentAt = new Date(Date.now() - day * DAY).toISOString();
      addSentCampaign(account, { name: `Day ${day}`, sentAt, statistics: { recipients: day } });
    }
    await callUntilDone('sync-klaviyo');
    const clean = await metrics();
    for (let point = 1; ; point += 1) {
      await sql`delete from public.campaign_metrics where client_id = ${client}`;
      await sql`delete from private.sync_cursors`;
      await sql`delete from private.jobs`;
      await timePasses();
      let calls = 0;
      fake.beforeAnswer = () => {
        calls += 1;
        if (calls === point) killFunctions();
      };
      await call('sync-klaviyo').catch(() => 'killed');
      fake.beforeAnswer = null;
      if (calls < point) {
        expect(point).toBeGreaterThan(4);
        return;
      }
      await untilFunctionsAnswer();
      await timePasses();
      await callUntilDone('sync-klaviyo');
      expect(await metrics()).toEqual(clean);
    }
  }, 60_000);
});

describe('scheduling, on a real database', () => {
  test('an approved campaign that is scheduled is scheduled at Klaviyo', async () => {
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    const [ours] = account.campaigns.values();
    expect(ours).toMatchObject({ included: ['Y6nRLr'], sendJobs: 1 });
    expect(await statusIn(campaign)).toMatchObject({
      status: 'scheduled',
      state: 'scheduled',
      klaviyo_campaign_id: ours?.id,
    });
  });

  test('without a stored key it is scheduled by hand, and nothing is called', async () => {
    await sql`update public.client_integrations set status = 'disconnected' where client_id = ${client}`;
    const campaign = await scheduledCampaign();
    await call('schedule-campaign');
    expect(await statusIn(campaign)).toMatchObject({ status: 'scheduled', state: 'by_hand' });
    expect(fake.requests).toEqual([]);
  });

  test('a text message is scheduled by hand: Klaviyo takes e-mail only from us', async () => {
    const campaign = await approvedCampaign(new Date(Date.now() + DAY));
    await sql`alter table public.crm_campaigns disable trigger user`;
    await sql`update public.crm_campaigns set channel = 'sms' where id = ${campaign}`;
    await sql`alter table public.crm_campaigns enable trigger user`;
    await sql`update public.approvals set content_hash = private.campaign_hash(subject_id) where subject_id = ${campaign}`;
    await sql`update public.crm_campaigns set status = 'scheduled' where id = ${campaign}`;
    await call('schedule-campaign');
    expect(await statusIn(campaign)).toMatchObject({ status: 'scheduled', state: 'by_hand' });
    expect(fake.requests).toEqual([]);
  });

  test('what Klaviyo refuses goes back to approved, with the reason', async () => {
    account.lists = [];
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    expect(await statusIn(campaign)).toMatchObject({
      status: 'approved',
      state: 'failed',
      detail: 'Audience Y6nRLr does not exist.',
    });
  });

  test('asked to, it is taken back at Klaviyo first and is approved again', async () => {
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    await sql`update public.campaign_schedules set cancel_requested_at = now() where campaign_id = ${campaign}`;
    await sql`select private.enqueue('schedule-campaign', ${sql.json({ campaign_id: campaign })}, ${campaign})`;
    await callUntilDone('schedule-campaign');
    expect(account.campaigns.size).toBe(0);
    expect(await statusIn(campaign)).toMatchObject({ status: 'approved', state: 'cancelled' });
  });

  test('an approval voided by an edit takes the send back', async () => {
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    await sql`update public.crm_campaigns set audience = 'Only some' where id = ${campaign}`;
    expect(await statusIn(campaign)).toMatchObject({ status: 'client_approval' });
    await callUntilDone('schedule-campaign');
    expect(account.campaigns.size).toBe(0);
    expect(await statusIn(campaign)).toMatchObject({
      status: 'client_approval',
      state: 'cancelled',
    });
  });

  test('an edited campaign is never sent as it was before, however late its cancellation is', async () => {
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    const [old] = account.campaigns.keys();
    await sql`update public.crm_campaigns set sender_name = 'Maren & Co' where id = ${campaign}`;
    await sql`insert into public.approvals (agency_id, client_id, subject_kind, subject_id, status, round, content_hash)
      select agency_id, client_id, 'campaign', id, 'approved', 9, private.campaign_hash(id)
      from public.crm_campaigns where id = ${campaign}`;
    await sql`alter table public.crm_campaigns disable trigger user`;
    await sql`update public.crm_campaigns set status = 'approved' where id = ${campaign}`;
    await sql`alter table public.crm_campaigns enable trigger user`;
    await sql`update public.crm_campaigns set status = 'scheduled' where id = ${campaign}`.catch(
      () => [],
    );
    await callUntilDone('schedule-campaign');
    expect([...account.campaigns.keys()]).not.toContain(old);
  });

  test('killed after any of its calls, before it could write down what came of it', async () => {
    for (let point = 1; ; point += 1) {
      account.campaigns.clear();
      account.templates.clear();
      await timePasses();
      const campaign = await scheduledCampaign();
      let calls = 0;
      fake.beforeAnswer = () => {
        calls += 1;
        if (calls === point) killFunctions();
      };
      await call('schedule-campaign').catch(() => 'killed');
      fake.beforeAnswer = null;
      if (calls < point) {
        expect(point).toBeGreaterThan(8);
        return;
      }
      await untilFunctionsAnswer();
      await timePasses();
      await callUntilDone('schedule-campaign');
      expect([...account.campaigns.values()]).toMatchObject([{ sendJobs: 1 }]);
      expect(await statusIn(campaign)).toMatchObject({ state: 'scheduled' });
    }
  }, 60_000);

  test('a worker that dies after any of its calls leaves one campaign and one send', async () => {
    const calls = [
      'templates',
      'campaigns',
      'campaign-message-assign-template',
      'campaign-send-jobs',
    ];
    for (const path of calls) fake.fail('accepts, then drops', new RegExp(`^POST /api/${path}$`));
    const campaign = await scheduledCampaign();
    await callUntilDone('schedule-campaign');
    expect([...account.campaigns.values()]).toMatchObject([{ sendJobs: 1 }]);
    expect(
      statusOf([...account.campaigns.values()][0] ?? fail(), new Date(Date.now() + ahead)),
    ).toBe('Scheduled');
    expect(await statusIn(campaign)).toMatchObject({ state: 'scheduled' });
  });

  test('a job that is asked for again while it runs is neither lost nor run twice at once', async () => {
    const campaign = await scheduledCampaign();
    await sql`select * from public.claim_jobs('schedule-campaign', 1, 60)`;
    await sql`select private.enqueue('schedule-campaign', ${sql.json({ campaign_id: campaign })}, ${campaign})`;
    expect(await sql`select * from public.claim_jobs('schedule-campaign', 1, 60)`).toHaveLength(0);
    const [running] = await sql`select id, lease from private.jobs where status = 'running'`;
    await sql`select public.defer_job(${running?.id}, ${running?.lease}, 0, 'later')`;
    await callUntilDone('schedule-campaign');
    expect([...account.campaigns.values()]).toMatchObject([{ sendJobs: 1 }]);
  });
});

function killFunctions() {
  const pids = execFileSync('pgrep', ['-P', String(process.pid), 'deno'], { encoding: 'utf8' });
  for (const pid of pids.split('\n').filter(Boolean)) process.kill(Number(pid), 'SIGKILL');
}

async function untilFunctionsAnswer() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${stack.url}/functions/v1/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('The functions never came back.');
}

function fail(): never {
  throw new Error('There is no campaign.');
}
