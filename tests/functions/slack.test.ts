import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookUrl } from '../../supabase/functions/_shared/slack/address.ts';
import { hello, messageOf } from '../../supabase/functions/_shared/slack/message.ts';
import { post } from '../../supabase/functions/_shared/slack/post.ts';
import { slackWorker, type Ports, type Started } from '../../supabase/functions/send-slack/work.ts';
import { startSlack, type FakeSlack } from '../fakes/slack.ts';

const PATH = '/services/T0AGENCY1/B0CHANNEL/abcdefghijklmnop1234';
const APP = 'https://app.example';

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.posted.length = 0;
  slack.faults.length = 0;
  slack.closed.clear();
  slack.lastAt.clear();
});

describe('an address', () => {
  test('is Slack’s own, nothing beside it', () => {
    expect(webhookUrl(` https://hooks.slack.com${PATH}\n`)).toBe(`https://hooks.slack.com${PATH}`);
  });

  test.each([
    `http://hooks.slack.com${PATH}`,
    `https://hooks.slack.com.evil.example${PATH}`,
    `https://user@hooks.slack.com${PATH}`,
    `https://hooks.slack.com:8443${PATH}`,
    `https://hooks.slack.com${PATH}?x=1`,
    `https://hooks.slack.com${PATH}/../../x`,
    `https://hooks.slack.com/services/T/B/x`,
    `https://evil.example/?https://hooks.slack.com${PATH}`,
    `http://169.254.169.254${PATH}`,
    `http://127.0.0.1${PATH}`,
    'file:///etc/passwd',
    '',
  ])('%j is none', (text) => expect(webhookUrl(text)).toBeNull());

  test('is the loopback server’s only where a test says so', () => {
    expect(webhookUrl(`${slack.url}${PATH}`, slack.url)).toBe(`${slack.url}${PATH}`);
    expect(webhookUrl(`https://hooks.slack.com${PATH}`, slack.url)).toBeNull();
  });
});

const moved = {
  kind: 'moved',
  actor: 'Priya Nair',
  subjectKind: 'campaign',
  detail: { number: 1182, title: 'Black Friday', client: 'Maren', from: 'copy', to: 'design' },
  mentions: ['U0TOMAS01'],
};

describe('a message', () => {
  test.each([
    ['flow', 'live', 'put it live', '/team/flows/7f'],
    ['popup', 'paused', 'paused it', '/team/popups/7f'],
    ['ab_test', 'inconclusive', 'ended the test: it could not be told', '/team/ab-tests/7f'],
    ['post', 'published', 'published it', '/team/content/posts/7f'],
    ['flow_email', 'qa', 'moved it to QA', '/team/inbox'],
  ])('of a %s that moved to %s says that somebody %s, and leads there', (kind, to, words, path) => {
    const message = messageOf(
      {
        ...moved,
        subjectKind: kind,
        detail: { title: 'Welcome', client: 'Maren', from: 'x', to, subjectId: '7f' },
      },
      APP,
    );
    expect(message.text).toBe(`Welcome, Maren: Priya Nair ${words}`);
    expect(JSON.stringify(message.blocks)).toContain(`"${APP}${path}"`);
  });

  test('says what happened, whom it concerns and where to look', () => {
    expect(messageOf(moved, APP)).toMatchObject({
      text: 'Black Friday, Maren: Priya Nair moved it to design',
      blocks: [
        { text: { text: '*Black Friday, Maren*\nPriya Nair moved it to design' } },
        { elements: [{ text: '<@U0TOMAS01>' }] },
        { elements: [{ url: `${APP}/team/campaigns/1182` }] },
      ],
    });
  });

  test.each([
    '<!channel> & <https://evil.example|here>',
    '&lt;',
    '*bold* <@U0TOMAS01>',
    '🐕'.repeat(3000),
  ])('with %s in its title is text to Slack', async (title) => {
    const answer = await post(
      `${slack.url}${PATH}`,
      messageOf({ ...moved, detail: { ...moved.detail, title } }, APP),
    );
    expect(answer).toEqual({ kind: 'posted' });
    expect(JSON.stringify(slack.posted[0])).not.toContain('<!channel>');
  });
});

describe('Slack', () => {
  const send = () => post(`${slack.url}${PATH}`, hello('#delivery', 'Ines'));

  test('takes one message a second, and says how long to wait', async () => {
    expect(await send()).toEqual({ kind: 'posted' });
    expect(await send()).toEqual({ kind: 'throttled', seconds: 1 });
    expect(slack.posted).toHaveLength(1);
  });

  test.each([
    ['3', 3],
    ['0', 1],
    ['99999', 3600],
    ['soon', 30],
  ])('with Retry-After %j is waited for', async (header, seconds) => {
    slack.faults.push({ status: 429, text: '', headers: { 'retry-after': header } });
    expect(await send()).toEqual({ kind: 'throttled', seconds });
  });

  test.each([
    [404, 'no_service'],
    [410, 'channel_is_archived'],
    [403, 'action_prohibited'],
  ])('that answers %d %s is gone for good', async (status, text) => {
    slack.closed.set(PATH, { status, text });
    expect(await send()).toEqual({ kind: 'dead', reason: `Slack answered ${status} ${text}` });
  });

  test('in trouble is tried again; a redirect is not followed', async () => {
    slack.faults.push({ status: 503, text: 'down' });
    expect(await send()).toMatchObject({ kind: 'refused' });
    slack.faults.push({ status: 302, text: '', headers: { location: 'http://169.254.169.254/' } });
    expect(await send()).toMatchObject({ kind: 'invalid' });
  });

  test('that does not answer leaves it open whether it was posted', async () => {
    expect(await post('http://127.0.0.1:1/x', hello('#x', null))).toMatchObject({
      kind: 'unknown',
    });
  });
});

describe('the worker', () => {
  const started: Started = {
    verdict: 'go',
    seconds: 0,
    channel: '#delivery',
    ciphertext: 'sealed',
    is_test: false,
    subject_kind: 'campaign',
    kind: 'moved',
    actor: 'Priya Nair',
    detail: moved.detail,
    mentions: [],
  };
  const job = { id: 1, lease: 'l', payload: {} };
  const calls: string[] = [];
  const ports = (more: Partial<Started>): Ports => ({
    start: async () => ({ ...started, ...more }),
    refused: async () => void calls.push('refused'),
    posted: async () => void calls.push('posted'),
    dead: async (_, reason) => void calls.push(`dead: ${reason}`),
    deliver: (_, __, message) => post(`${slack.url}${PATH}`, message),
  });
  const work = (more: Partial<Started> = {}) => slackWorker(ports(more), APP)(job);
  beforeEach(() => {
    calls.length = 0;
  });

  test('posts once and says so', async () => {
    expect(await work()).toEqual({ kind: 'closed' });
    expect(calls).toEqual(['posted']);
  });

  test('waits as long as Slack says, without counting it as a try', async () => {
    slack.faults.push({ status: 429, text: '', headers: { 'retry-after': '7' } });
    expect(await work()).toMatchObject({ kind: 'later', seconds: 7 });
    expect(calls).toEqual(['refused']);
  });

  test('tries again after a failure, and gives up on a message Slack cannot read', async () => {
    slack.faults.push({ status: 500, text: 'x' }, { status: 400, text: 'invalid_payload' });
    expect(await work()).toMatchObject({ kind: 'failed', error: 'Slack answered 500 x' });
    expect(await work()).toMatchObject({ kind: 'failed', final: true });
  });

  test('reports a dead webhook', async () => {
    slack.closed.set(PATH, { status: 404, text: 'no_service' });
    expect(await work()).toEqual({ kind: 'closed' });
    expect(calls).toEqual(['dead: Slack answered 404 no_service']);
  });

  test.each([
    ['wait', { kind: 'later', seconds: 1 }],
    ['quiet', { kind: 'later', seconds: 1 }],
    ['gone', { kind: 'done' }],
    ['unknown', { kind: 'failed', final: true }],
  ] as const)('posts nothing when told to %s', async (verdict, expected) => {
    expect(await work({ verdict, seconds: 1 })).toMatchObject(expected);
    expect(slack.posted).toHaveLength(0);
  });
});
