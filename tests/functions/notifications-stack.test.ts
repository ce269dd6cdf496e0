import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decrypt } from '../../supabase/functions/_shared/secrets.ts';
import { startSlack, type FakeSlack } from '../fakes/slack.ts';
import { openHouse, type Agency, type House } from './house.ts';

const SECRETS_KEY = randomBytes(32).toString('base64');
const PATH = '/services/T0AGENCY1/B0CHANNEL/abcdefghijklmnop1234';

let house: House;
let slack: FakeSlack;
let agency: Agency;
let admin: string;

beforeAll(async () => {
  slack = await startSlack();
  house = await openHouse({ SECRETS_KEY, SLACK_BASE_URL: slack.url });
  await house.sql`update private.schedules set enabled = false`;
  agency = await house.found('fieldnote');
  admin = await house.tokenOf('admin@fieldnote.test');
}, 90_000);
afterAll(async () => {
  await house.close();
  await slack.close();
});
beforeEach(async () => {
  slack.posted.length = 0;
  slack.faults.length = 0;
  slack.closed.clear();
  slack.lastAt.clear();
  await house.sql`delete from private.jobs`;
  await house.sql`delete from private.rate_windows`;
  await house.sql`delete from public.slack_hooks`;
});

const asSystem = (name: string) =>
  house.post(`/functions/v1/${name}`, {}, house.stack.serviceRoleKey, {
    apikey: house.stack.serviceRoleKey,
  });
const connect = (more: Record<string, unknown> = {}, token = admin, headers = {}) =>
  house.post(
    '/functions/v1/connect-slack',
    { url: `${slack.url}${PATH}`, name: '#delivery', events: ['moved_qa'], ...more },
    token,
    headers,
  );

test('a digest reaches the mailbox once, with what is still unread', async () => {
  await house.sql`insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id, detail)
    select ${agency.id}, ${agency.manager}, 'moved', 'campaign', gen_random_uuid(), jsonb_build_object('title', t, 'to', 'qa')
    from unnest('{Winter,Spring}'::text[]) t`;
  const due = () =>
    house.sql`update public.person_settings set next_digest_at = now() where user_id = ${agency.manager}`;
  await due();
  expect((await asSystem('tell-in-time')).body).toEqual({ woken: 0, planned: 1 });
  const mail = await house.mailTo('manager@fieldnote.test');
  expect(mail.subject).toContain('2 things you have not read');
  expect(mail.text).toContain('Winter');
  await due();
  expect((await asSystem('tell-in-time')).body).toEqual({ woken: 0, planned: 0 });
  expect(await house.mailsTo('manager@fieldnote.test')).toHaveLength(1);
});

test('nobody but the system may tell the time', async () => {
  for (const name of ['tell-in-time', 'send-slack'])
    expect((await house.post(`/functions/v1/${name}`, {}, admin)).status).toBe(401);
});

describe('a channel in Slack', () => {
  test('is tried, and its address kept sealed', async () => {
    expect((await connect()).status).toBe(200);
    expect(slack.posted).toHaveLength(1);
    const [secret] = await house.sql`select ciphertext from private.slack_secrets`;
    expect(secret?.ciphertext).not.toContain('B0CHANNEL');
    expect(await decrypt(secret?.ciphertext, SECRETS_KEY)).toBe(`${slack.url}${PATH}`);
  });

  test.each([
    ['an address elsewhere', { url: `http://169.254.169.254${PATH}` }, 400],
    ['no name', { name: ' ' }, 400],
    ['a client of nobody', { client_id: '00000000-0000-4000-8000-000000000000' }, 404],
  ])('with %s is refused and nothing is stored', async (_, more, status) => {
    expect((await connect(more)).status).toBe(status);
    expect(await house.sql`select 1 from public.slack_hooks`).toHaveLength(0);
  });

  test('is connected by who manages integrations, and by nobody who only looks', async () => {
    const manager = await house.tokenOf('manager@fieldnote.test');
    expect((await connect({}, manager)).status).toBe(403);
    expect((await connect({}, admin, { 'x-view-as': crypto.randomUUID() })).status).toBe(403);
    expect(slack.posted).toHaveLength(0);
  });

  test('that Slack has closed is not stored', async () => {
    slack.closed.set(PATH, { status: 404, text: 'no_service' });
    expect((await connect()).status).toBe(422);
  });

  const happened = () => house.sql`
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (${agency.id}, ${agency.maren.id}, 'campaign', gen_random_uuid(), 'moved', ${agency.manager}, '{"from": "design", "to": "qa"}')`;
  const settled = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      await asSystem('send-slack');
      const open = await house.sql`
        select 1 from private.jobs where queue = 'send-slack' and status in ('waiting', 'running')`;
      if (open.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
      await house.sql`update private.jobs set run_at = now() where queue = 'send-slack' and status = 'waiting'`;
    }
    throw new Error('Slack was never told.');
  };

  test('hears of a move, once, although Slack first says wait', async () => {
    await connect();
    slack.lastAt.clear();
    slack.faults.push({ status: 429, text: '', headers: { 'retry-after': '1' } });
    await happened();
    await settled();
    expect(slack.posted).toHaveLength(2);
    expect(slack.posted[1]?.message.text).toContain('moved it to QA');
  });

  test('that was closed meanwhile switches itself off and tells the admins', async () => {
    await connect();
    slack.closed.set(PATH, { status: 410, text: 'channel_is_archived' });
    await happened();
    await settled();
    expect(await house.sql`select status, last_error from public.slack_hooks`).toMatchObject([
      { status: 'dead', last_error: 'Slack answered 410 channel_is_archived' },
    ]);
    const told =
      await house.sql`select user_id from public.crm_notifications where kind = 'slack_failed'`;
    expect(told).toEqual([{ user_id: agency.admin }]);
  });

  test('without an address is the local mailbox', async () => {
    await house.sql`insert into public.slack_hooks (agency_id, name, events, created_by)
      values (${agency.id}, '#mailbox', '{moved_qa}', ${agency.admin})`;
    await happened();
    await settled();
    expect((await house.mailTo('#mailbox')).text).toContain('moved it to QA');
  });
});
