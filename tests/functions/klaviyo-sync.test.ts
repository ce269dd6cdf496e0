import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../supabase/functions/_shared/klaviyo/transport.ts';
import { readCursor, type Cursor } from '../../supabase/functions/sync-klaviyo/cursor.ts';
import { syncAccount, type SyncPorts } from '../../supabase/functions/sync-klaviyo/sync.ts';
import { addSentCampaign, emptyAccount, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

type Store = {
  cursor: unknown;
  campaigns: Map<string, string>;
  metrics: Map<string, number | null>;
  lists: Map<string, number>;
};
const LISTS = ['Y6nRLr', 'GONE', 'VIP'];
class Killed extends Error {}

let account: Account;
let now: Date;
let fake: FakeKlaviyo;
let store: Store;

beforeEach(async () => {
  now = new Date('2026-11-10T12:00:00Z');
  account = emptyAccount();
  account.lists.push({ id: 'VIP', name: 'Regulars', profiles: 310 });
  for (let day = 1; day <= 5; day += 1) {
    addSentCampaign(account, {
      name: `Day ${day}`,
      sentAt: `2026-11-0${day}T09:00:00Z`,
      statistics: { recipients: day * 100, delivered: day * 99, conversion_value: day * 10.25 },
    });
  }
  addSentCampaign(account, { name: 'Text', sentAt: '2026-11-06T09:00:00Z', channel: 'sms' });
  store = { cursor: null, campaigns: new Map(), metrics: new Map(), lists: new Map() };
  fake = await startKlaviyo({ accounts: { pk_cedar: account }, now: () => now, pageSize: 2 });
});
afterEach(() => fake.close());

/** A store whose every save is one transaction; `dies` may kill the worker before or after a call. */
function ports(target: Store, overrides: Partial<SyncPorts> = {}, dies = () => {}): SyncPorts {
  const klaviyo = connect({ apiKey: 'pk_cedar', baseUrl: fake.url });
  const save = (change: () => void, cursor: Cursor) => {
    dies();
    change();
    target.cursor = JSON.parse(JSON.stringify(cursor));
    dies();
    return Promise.resolve();
  };
  return {
    klaviyo: async (call) => {
      dies();
      const answer = await klaviyo(call);
      now = new Date(now.getTime() + 31_000); // within every limit of the report endpoint
      dies();
      return answer;
    },
    saveCampaigns: (campaigns, cursor) =>
      save(() => campaigns.forEach(({ id, status }) => target.campaigns.set(id, status)), cursor),
    saveListSize: (list, _asOf, cursor) =>
      save(() => void (list && target.lists.set(list.name, list.size)), cursor),
    saveReport: (rows, _metric, _asOf, cursor) =>
      save(
        () => rows.forEach((row) => target.metrics.set(row.campaignId, row.statistics.recipients)),
        cursor,
      ),
    takeReportToken: () => Promise.resolve(0),
    now: () => now,
    isTimeUp: () => false,
    ...overrides,
  };
}

const run = (target = store, overrides = {}, dies = () => {}) =>
  syncAccount(ports(target, overrides, dies), readCursor(target.cursor), {
    awaiting: [],
    lists: LISTS,
  });
const reports = () => fake.requests.filter(({ path }) => path === '/api/campaign-values-reports');

describe('a sync of one account', () => {
  test('brings every campaign, e-mail and text, with its numbers', async () => {
    expect(await run()).toEqual({ kind: 'finished' });
    expect(store.campaigns.size).toBe(6);
    expect([...store.metrics.values()].sort()).toEqual([0, 100, 200, 300, 400, 500]);
    expect(readCursor(store.cursor)).toEqual({
      since: '2026-11-10T11:00:00.000Z',
      reportedAt: '2026-11-10T12:00:00.000Z',
      restatedAt: '2026-11-10T12:00:00.000Z',
      listsAt: '2026-11-10T12:00:00.000Z',
      run: null,
    });
  });

  test('looks back a year at first, a week by the hour, and a month once a night', async () => {
    const days = async () => {
      const before = reports().length;
      await run();
      const asked = reports()[before]?.body as {
        data: { attributes: { timeframe: { start: string; end: string } } };
      };
      const { start, end } = asked.data.attributes.timeframe;
      return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) - 3;
    };
    expect(await days()).toBe(360);
    now = new Date('2026-11-10T13:00:00Z');
    expect(await days()).toBe(7);
    now = new Date('2026-11-11T02:30:00Z');
    expect(await days()).toBe(7);
    now = new Date('2026-11-11T03:30:00Z');
    expect(await days()).toBe(30);
    now = new Date('2026-11-11T04:30:00Z');
    expect(await days()).toBe(7);
  });

  test('asks Klaviyo only for what changed since the last run', async () => {
    await run();
    const { length } = fake.requests;
    now = new Date('2026-11-10T13:00:00Z');
    await run();
    const [first] = fake.requests.slice(length);
    expect(first?.query.filter).toBe(
      "and(equals(messages.channel,'email'),greater-or-equal(updated_at,2026-11-10T11:00:00.000Z))",
    );
  });

  test('looks for sent campaigns at every run, but asks for a report once an hour', async () => {
    await run();
    const asked = reports().length;
    now = new Date('2026-11-10T12:15:00Z');
    const sent = addSentCampaign(account, { name: 'Now', sentAt: '2026-11-10T12:05:00Z' });
    expect(await run()).toEqual({ kind: 'finished' });
    expect(store.campaigns.get(sent.id)).toBe('Sent');
    expect(reports()).toHaveLength(asked);
    now = new Date('2026-11-10T13:00:00Z');
    await run();
    expect(store.metrics.has(sent.id)).toBe(true);
  });

  test('asks by id for our campaigns that should have gone out', async () => {
    const [ours = ''] = account.campaigns.keys();
    await syncAccount(ports(store), readCursor(null), { awaiting: [ours], lists: [] });
    expect(fake.requests.some(({ query }) => query.filter?.includes(`any(id,["${ours}"])`))).toBe(
      true,
    );
  });

  test('adds up the variations of an A/B test', async () => {
    const test = addSentCampaign(account, {
      name: 'A or B',
      sentAt: '2026-11-08T09:00:00Z',
      variations: [{ recipients: 40 }, { recipients: 60 }],
    });
    await run();
    expect(store.metrics.get(test.id)).toBe(100);
  });

  test('counts the lists that are mailed once a day, without those that are gone', async () => {
    const counted = () => fake.requests.filter(({ path }) => path.startsWith('/api/lists/')).length;
    await run();
    expect([...store.lists]).toEqual([
      ['Newsletter', 12_040],
      ['Regulars', 310],
    ]);
    expect(counted()).toBe(LISTS.length);
    now = new Date('2026-11-10T20:00:00Z');
    await run();
    expect(counted()).toBe(LISTS.length);
    now = new Date('2026-11-11T09:00:00Z');
    await run();
    expect(counted()).toBe(2 * LISTS.length);
  });

  test('keeps each variation apart beside the sum, by what it is called', async () => {
    const test = addSentCampaign(account, {
      name: 'Night or day',
      sentAt: '2026-11-08T09:00:00Z',
      variations: [{ delivered: 40 }, { delivered: 60 }],
      variationNames: ['Night', 'Day'],
    });
    const split = new Map<string, unknown>();
    const usual = ports(store);
    await run(store, {
      saveReport: (...[rows, ...rest]: Parameters<SyncPorts['saveReport']>) => {
        for (const { campaignId, variations } of rows)
          split.set(
            campaignId,
            variations.map(({ variation, statistics }) => [variation?.name, statistics.delivered]),
          );
        return usual.saveReport(rows, ...rest);
      },
    });
    expect(split.get(test.id)).toEqual([
      ['Night', 40],
      ['Day', 60],
    ]);
    expect([...split.values()].flat()).toHaveLength(2);
  });

  test('of an account without any metric needs no report', async () => {
    account.metrics = [];
    account.revenueMetricId = null;
    expect(await run()).toEqual({ kind: 'finished' });
    expect(reports()).toEqual([]);
    expect(store.campaigns.size).toBe(6);
  });

  test('starts over from a cursor that makes no sense', async () => {
    for (const cursor of ['nonsense', { run: { stage: 'lunch' } }, { since: 4 }, [1]]) {
      store.cursor = cursor;
      expect(await run()).toEqual({ kind: 'finished' });
      expect(store.campaigns.size).toBe(6);
    }
  });
});

describe('a sync that is interrupted', () => {
  test('killed at any point and run again, ends with what an undisturbed run stores', async () => {
    await run();
    const clean = store;
    for (let point = 1; ; point += 1) {
      const target: Store = {
        cursor: null,
        campaigns: new Map(),
        metrics: new Map(),
        lists: new Map(),
      };
      let calls = 0;
      const dies = () => {
        calls += 1;
        if (calls === point) throw new Killed();
      };
      const killed = await run(target, {}, dies).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      if (!killed) {
        expect(point).toBeGreaterThan(20);
        break;
      }
      expect(await run(target)).toEqual({ kind: 'finished' });
      expect(target.campaigns).toEqual(clean.campaigns);
      expect(target.metrics).toEqual(clean.metrics);
      now = new Date(now.getTime() + 60_000);
    }
  });

  test('goes on from the page it had reached when its time was up', async () => {
    let pages = 0;
    const once = { isTimeUp: () => (pages += 1) > 2 };
    expect(await run(store, once)).toEqual({ kind: 'deferred', seconds: 0, reason: 'goes on' });
    const stored = store.campaigns.size;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(6);
    const { length } = fake.requests;
    await run();
    expect(fake.requests[length]?.query['page[cursor]']).toBeTruthy();
    expect(store.campaigns.size).toBe(6);
  });

  test('waits as long as Klaviyo asks, and a minute when it does not say', async () => {
    fake.fail('throttled', /campaigns/);
    expect(await run()).toMatchObject({ kind: 'deferred', seconds: 7 });
    fake.fail('throttled without Retry-After', /campaigns/);
    expect(await run()).toMatchObject({ kind: 'deferred', seconds: 60 });
    expect(await run()).toEqual({ kind: 'finished' });
  });

  test('never asks for a report that its own budget refuses', async () => {
    expect(await run(store, { takeReportToken: () => Promise.resolve(42) })).toEqual({
      kind: 'deferred',
      seconds: 42,
      reason: 'report budget',
    });
    expect(reports()).toEqual([]);
  });

  test('starts over when Klaviyo no longer takes its page cursor', async () => {
    let pages = 0;
    await run(store, { isTimeUp: () => (pages += 1) > 1 });
    fake.cursors.forget();
    expect(await run()).toMatchObject({ kind: 'failed', failure: { kind: 'rejected' } });
    expect(await run()).toEqual({ kind: 'finished' });
    expect(store.campaigns.size).toBe(6);
  });

  test.each(['server error', 'html page', 'truncated json', 'accepts, then drops'] as const)(
    'stores nothing of an answer that is a %s',
    async (fault) => {
      fake.fail(fault);
      expect(await run()).toMatchObject({ kind: 'failed', failure: { kind: 'unavailable' } });
      expect(store.campaigns.size).toBe(0);
      expect(await run()).toEqual({ kind: 'finished' });
    },
  );

  test('stops at the first refusal of a revoked key', async () => {
    fake.fail('revoked', /./, 99);
    expect(await run()).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
    expect(fake.requests).toHaveLength(1);
  });
});
