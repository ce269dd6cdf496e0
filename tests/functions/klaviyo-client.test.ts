import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createCampaign,
  findCampaign,
  listCampaigns,
} from '../../supabase/functions/_shared/klaviyo/campaigns.ts';
import { uploadImage } from '../../supabase/functions/_shared/klaviyo/images.ts';
import { findRevenueMetric } from '../../supabase/functions/_shared/klaviyo/metrics.ts';
import { queryCampaignValues } from '../../supabase/functions/_shared/klaviyo/reports.ts';
import { startSendJob } from '../../supabase/functions/_shared/klaviyo/send-jobs.ts';
import { connect } from '../../supabase/functions/_shared/klaviyo/transport.ts';
import { addSentCampaign, emptyAccount, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

const NOON = new Date('2026-11-10T12:00:00Z');
const EVERYTHING = { updatedSince: '2026-01-01T00:00:00.000Z' };
const WINDOW = { start: '2026-10-01', end: '2026-11-12', conversionMetricId: 'RESQ6t', page: null };

let account: Account;
let now: Date;
let fake: FakeKlaviyo;
const client = (apiKey = 'pk_cedar', timeoutMs = 5_000) =>
  connect({ apiKey, baseUrl: fake.url, timeoutMs });

beforeEach(async () => {
  account = emptyAccount();
  now = NOON;
  fake = await startKlaviyo({
    accounts: { pk_cedar: account, pk_harbor: emptyAccount() },
    now: () => now,
    pageSize: 2,
  });
});
afterEach(() => fake.close());

describe('the Klaviyo client', () => {
  test('pages through campaigns by opaque cursors and never by the host in the link', async () => {
    for (let day = 1; day <= 5; day += 1) {
      addSentCampaign(account, { name: `Day ${day}`, sentAt: `2026-11-0${day}T09:00:00Z` });
    }
    const names: string[] = [];
    let page: string | null = null;
    do {
      const answer = await listCampaigns(client(), 'email', EVERYTHING, page);
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      names.push(...answer.value.campaigns.map((campaign) => campaign.name));
      page = answer.value.next;
    } while (page);
    expect(names).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5']);
    expect(fake.requests).toHaveLength(3);
  });

  test('reads what a campaign is called, what it says and when it went out', async () => {
    const sent = addSentCampaign(account, {
      name: 'Harvest sale 🍎',
      subject: 'Last day',
      sentAt: '2026-11-09T15:00:00+02:00',
    });
    const answer = await findCampaign(client(), sent.id);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        id: sent.id,
        name: 'Harvest sale 🍎',
        status: 'Sent',
        subject: 'Last day',
        sendTime: '2026-11-09T13:00:00.000Z',
      },
    });
  });

  test('keeps clients apart: each key sees its own account only', async () => {
    const sent = addSentCampaign(account, { name: 'Mine', sentAt: '2026-11-09T15:00:00Z' });
    expect(await findCampaign(client('pk_harbor'), sent.id)).toEqual({ ok: true, value: null });
  });

  test('gets every campaign of a window in one report, as counts', async () => {
    const statistics = { recipients: 100, delivered: 98, conversion_value: 1234.5 };
    const { id } = addSentCampaign(account, {
      name: 'A',
      sentAt: '2026-11-09T15:00:00Z',
      statistics,
    });
    const answer = await queryCampaignValues(client(), WINDOW);
    expect(answer).toMatchObject({
      ok: true,
      value: { rows: [{ campaignId: id, channel: 'email', statistics }], next: null },
    });
  });

  test('finds the mapped revenue metric, or Placed Order where none is mapped', async () => {
    account.metrics.push({ id: 'CUSTOM', name: 'Checkout Completed' });
    account.revenueMetricId = 'CUSTOM';
    expect(await findRevenueMetric(client())).toMatchObject({
      value: { name: 'Checkout Completed' },
    });
    account.revenueMetricId = null;
    expect(await findRevenueMetric(client())).toMatchObject({ value: { id: 'RESQ6t' } });
    account.metrics = [];
    expect(await findRevenueMetric(client())).toEqual({ ok: true, value: null });
  });

  test('uploads an image as a file and gets its public address', async () => {
    const answer = await uploadImage(client(), { name: 'hero.png', bytes: new Blob(['png']) });
    expect(answer).toEqual({ ok: true, value: expect.stringMatching(/^https:/) });
    expect(account.images).toEqual([expect.objectContaining({ name: 'hero.png', bytes: 3 })]);
  });
});

describe('what goes wrong at Klaviyo', () => {
  test('a third report within a minute is refused until the minute is over', async () => {
    now = new Date('2026-11-10T12:00:00Z');
    expect((await queryCampaignValues(client(), WINDOW)).ok).toBe(true);
    expect(await queryCampaignValues(client(), WINDOW)).toMatchObject({
      failure: { kind: 'throttled', retryAfter: 1 },
    });
    now = new Date('2026-11-10T12:00:05Z');
    expect((await queryCampaignValues(client(), WINDOW)).ok).toBe(true);
    now = new Date('2026-11-10T12:00:10Z');
    expect(await queryCampaignValues(client(), WINDOW)).toMatchObject({
      failure: { kind: 'throttled', retryAfter: 50 },
    });
  });

  test('the 226th report of a day is refused until midnight, for that account only', async () => {
    for (let call = 0; call < 225; call += 1) {
      now = new Date(Date.UTC(2026, 10, 10, 12, call, 0));
      expect((await queryCampaignValues(client(), WINDOW)).ok).toBe(true);
    }
    now = new Date('2026-11-10T23:00:00Z');
    expect(await queryCampaignValues(client(), WINDOW)).toMatchObject({
      failure: { kind: 'throttled', retryAfter: 3_600 },
    });
    expect((await queryCampaignValues(client('pk_harbor'), WINDOW)).ok).toBe(true);
  });

  test.each([
    ['throttled', { kind: 'throttled', retryAfter: 7 }],
    ['throttled without Retry-After', { kind: 'throttled', retryAfter: 60 }],
    ['server error', { kind: 'unavailable', detail: 'Service is unavailable.' }],
    ['revoked', { kind: 'unauthorized' }],
    ['html page', { kind: 'unavailable' }],
    ['truncated json', { kind: 'unavailable' }],
    ['redirect', { kind: 'unavailable' }],
    ['too large', { kind: 'unavailable', detail: 'The answer was too large.' }],
    ['accepts, then drops', { kind: 'unavailable' }],
  ] as const)('%s', async (fault, failure) => {
    fake.fail(fault);
    expect(await findRevenueMetric(client())).toMatchObject({ ok: false, failure });
    expect(fake.requests).toHaveLength(1);
  });

  test('an answer that does not come in time', async () => {
    fake.fail('never answers');
    expect(await findRevenueMetric(client('pk_cedar', 100))).toMatchObject({
      failure: { kind: 'unavailable' },
    });
  });

  test('a wrong key, a key of the wrong form and a missing account are all unauthorized', async () => {
    for (const key of ['pk_wrong', 'sk_cedar']) {
      expect(await findRevenueMetric(client(key))).toMatchObject({
        failure: { kind: 'unauthorized' },
      });
    }
  });

  test('a server that is not there', async () => {
    const { url } = fake;
    await fake.close();
    const answer = await findRevenueMetric(connect({ apiKey: 'pk_cedar', baseUrl: url }));
    expect(answer).toMatchObject({ failure: { kind: 'unavailable' } });
  });

  test('content that Klaviyo refuses, in its own words', async () => {
    const campaign = {
      name: 'Sale',
      included: ['UNKNOWN'],
      excluded: [],
      sendAt: '2026-12-01T10:00:00Z',
      subject: 'Sale',
      previewText: '',
      fromEmail: 'shop@cedar.example',
      fromLabel: 'Cedar',
    };
    expect(await createCampaign(client(), campaign)).toMatchObject({
      failure: { kind: 'rejected', status: 400, detail: 'Audience UNKNOWN does not exist.' },
    });
    const draft = await createCampaign(client(), { ...campaign, included: ['Y6nRLr'] });
    if (!draft.ok || !draft.value) throw new Error('no draft');
    expect(await startSendJob(client(), draft.value.id)).toMatchObject({
      failure: { kind: 'rejected', detail: 'Campaign message has no template.' },
    });
  });
});

describe('the loopback Klaviyo enforces what the real one documents', () => {
  const headers = {
    authorization: 'Klaviyo-API-Key pk_cedar',
    revision: '2026-07-15',
    'content-type': 'application/vnd.api+json',
  };
  const call = (path: string, init: RequestInit = {}) =>
    fetch(fake.url + path, { headers, ...init }).then(async (response) => ({
      status: response.status,
      limit: response.headers.get('ratelimit-remaining'),
      detail: (await response.json()).errors?.[0]?.detail as string | undefined,
    }));
  const list = "/api/campaigns?filter=equals(messages.channel,'email')";

  test('a revision, a scheme and a content type', async () => {
    expect(await call(list)).toMatchObject({ status: 200, limit: '149' });
    const { revision: _, ...unversioned } = headers;
    expect(await call(list, { headers: unversioned })).toMatchObject({ status: 400 });
    expect(
      await call(list, { headers: { ...headers, authorization: 'Bearer pk_cedar' } }),
    ).toMatchObject({
      status: 401,
    });
    const post = {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'content-type': 'text/plain' },
    };
    expect(await call('/api/templates', post)).toMatchObject({ status: 415 });
  });

  test('a channel filter, listed operators, whole cursors', async () => {
    expect(await call('/api/campaigns')).toMatchObject({ status: 400 });
    expect(await call(`${list.replace("'email')", "'email'")}`)).toMatchObject({ status: 400 });
    expect(
      await call("/api/campaigns?filter=and(equals(messages.channel,'email'),equals(name,'A'))"),
    ).toMatchObject({ detail: 'Invalid filter: equals(name)' });
    expect(await call(`${list}&page[cursor]=forged`)).toMatchObject({
      detail: 'Invalid page cursor.',
    });
    expect(await call(`${list}&page[size]=101`)).toMatchObject({ status: 400 });
  });

  test.each([
    [{ statistics: [] }, "'statistics' is a required field."],
    [{ statistics: ['spam_rate'] }, "'spam_rate' is not a valid statistic."],
    [
      { group_by: ['send_channel'] },
      'campaign_id and campaign_message_id are required in group_by.',
    ],
    [{ conversion_metric_id: 'NONE' }, "'conversion_metric_id' is not a metric of this account."],
    [
      { timeframe: { start: '2024-01-01', end: '2026-01-01' } },
      'Invalid time frame (max length: 1 year).',
    ],
  ])('a report with %j is refused', async (change, detail) => {
    const attributes = {
      statistics: ['opens'],
      timeframe: { start: '2026-10-01', end: '2026-11-01' },
      conversion_metric_id: 'RESQ6t',
      ...change,
    };
    const body = JSON.stringify({ data: { type: 'campaign-values-report', attributes } });
    expect(await call('/api/campaign-values-reports', { method: 'POST', body })).toMatchObject({
      status: 400,
      detail,
    });
  });
});
